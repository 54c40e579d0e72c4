package org.sockscore.judge;

import static org.sockscore.judge.Scene.CLIENT;
import static org.sockscore.judge.Scene.clientMet;
import static org.sockscore.reports.FindingCode.CRASHED;
import static org.sockscore.reports.FindingCode.NO_FILE;
import static org.sockscore.reports.FindingCode.PARTIAL_REPLY;
import static org.sockscore.reports.FindingCode.STILL_RUNNING;
import static org.sockscore.reports.FindingCode.TOO_SLOW;
import static org.sockscore.reports.FindingCode.WRONG_FILE;
import static org.sockscore.reports.FindingCode.WRONG_REPLY;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.OfferedResponse;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.StoredFile;

/** The ways in which a client that downloads a file is wrong. */
final class FileGallery {
  private static final String NAME = "photo.bin";
  private static final GivenFile PHOTO = new GivenFile(NAME, GivenFile.Kind.BINARY, 5000, 7);
  private static final GivenFile NOTE = new GivenFile(NAME, GivenFile.Kind.TEXT, 5000, 7);
  private static final GivenFile LETTER =
      new GivenFile(NAME, GivenFile.Kind.TEXT, 5000, 7, Bytes.utf8("\r\n\r\n"));
  private static final GivenFile ACCENTS =
      new GivenFile(NAME, GivenFile.Kind.TEXT, 5000, 7, Bytes.utf8("été"));
  private static final OfferedResponse WHOLE =
      new OfferedResponse(
          200,
          Map.of(),
          Optional.of(NAME),
          "",
          false,
          OptionalLong.empty(),
          List.of(),
          List.of(701, 4999));

  private final Gallery gallery;

  private FileGallery(Gallery gallery) {
    this.gallery = gallery;
  }

  static void addTo(Gallery gallery) {
    FileGallery files = new FileGallery(gallery);
    files.requests();
    files.unfinishedRequests();
    files.waiting();
    files.missing();
    files.wrong();
    files.causes();
    files.unwanted();
  }

  private void requests() {
    request("asks in no words of HTTP", "not-http", "photo.bin please\r\n");
    request("asks with another method", "method", "get /photo.bin HTTP/1.1\r\n");
    request("does not name the version", "no-version", "GET /photo.bin\r\n");
    request("speaks another version", "version", "GET /photo.bin HTTP/2\r\n");
    request(
        "asks for a whole URL", "whole-url", "GET http://127.0.0.1:6789/photo.bin HTTP/1.1\r\n");
    request("forgets the slash", "no-slash", "GET photo.bin HTTP/1.0\r\n");
    request("decodes what it asks for", "not-escaped", "GET /été 1.bin HTTP/1.0\r\n");
    request("asks for something else", "target", "GET /bin HTTP/1.0\r\n");
    request("ends lines like text files do", "newlines", "GET /photo.bin HTTP/1.0\n\n");
    request("sends what is no header", "header-line", "GET /photo.bin HTTP/1.0\r\nHost\r\n\r\n");
    request("leaves Host out", "no-header", "GET /photo.bin HTTP/1.1\r\nHost: \r\n\r\n");
    gallery.add(
        "escapes twice",
        WRONG_REPLY,
        "wrong-reply.request-escaped-twice",
        clientMet().expectRequest("/a b").answers("GET /a%2520b HTTP/1.1\r\n"));
  }

  private void request(String statement, String kind, String words) {
    gallery.add(
        statement,
        WRONG_REPLY,
        "wrong-reply.request-" + kind,
        clientMet().expectRequest("/photo.bin", "Host").answers(words));
  }

  private static Scene begun() {
    return clientMet()
        .expectRequest("/photo.bin")
        .answers("GET /photo.bin HTTP/1.1\r\nHost: 127.0.0.1\r\n");
  }

  private void unfinishedRequests() {
    gallery.add(
        "forgets the empty line after its headers",
        PARTIAL_REPLY,
        "partial-reply.request",
        begun().waits(Activity.WAITS_TO_RECEIVE));
    gallery.add(
        "closes in its headers",
        PARTIAL_REPLY,
        "partial-reply.request-closed",
        begun().closes(CLIENT).exits(0));
    gallery.add("spins in its headers", TOO_SLOW, "too-slow.computing.unasked", begun().works());
    gallery.add(
        "crashes in its headers", CRASHED, "crashed.connect", "signal.11", begun().isKilledBy(11));
    gallery.add(
        "crashes on a response",
        CRASHED,
        "crashed.send",
        "signal.11",
        downloading(PHOTO).step(new Step.ExpectExit(OptionalInt.of(0))).isKilledBy(11));
    gallery.add(
        "crashes on the first bytes of a response",
        CRASHED,
        "crashed.send",
        "signal.11",
        asking(PHOTO)
            .step(new Step.Respond(CLIENT, WHOLE))
            .sends(CLIENT, Bytes.utf8("HTT"))
            .step(new Step.ExpectExit(OptionalInt.of(0)))
            .isKilledBy(11));
  }

  private static Scene asking(GivenFile file) {
    return clientMet()
        .offer(file)
        .expectRequest("/photo.bin")
        .answers("GET /photo.bin HTTP/1.1\r\n\r\n");
  }

  private static Scene downloading(GivenFile file) {
    return asking(file).respond(WHOLE);
  }

  private static StoredFile absent(StoredFile.Other... others) {
    return new StoredFile(NAME, false, 0, null, 0, 0, Bytes.EMPTY, Arrays.asList(others));
  }

  private void waiting() {
    gallery.add(
        "waits for a close that need not come",
        STILL_RUNNING,
        "still-running.response",
        downloading(PHOTO)
            .step(new Step.ExpectExit(OptionalInt.of(0)))
            .waits(Activity.WAITS_TO_RECEIVE));
  }

  private void missing() {
    missing("stores nothing", "none");
    missing("stores the file under another name", "other-name", "photo%2Ebin");
    missing("stores the file elsewhere", "outside", "../photo.bin");
  }

  private void missing(String statement, String kind, String... others) {
    gallery.add(
        statement,
        NO_FILE,
        "no-file." + kind,
        downloading(PHOTO)
            .step(new Step.ExpectFile(NAME, NAME))
            .finds(
                absent(
                    Arrays.stream(others)
                        .map(name -> new StoredFile.Other(name, 5000))
                        .toArray(StoredFile.Other[]::new))));
  }

  private static Bytes all(GivenFile file) {
    return file.slice(0, file.bytes());
  }

  /** What the driver finds. */
  private static StoredFile stored(GivenFile wanted, Bytes content) {
    int at = content.mismatch(all(wanted));
    int same = at < 0 ? content.length() : at;
    int from = Math.max(0, same - 8);
    Bytes excerpt =
        same == content.length()
            ? Bytes.EMPTY
            : content.slice(from, Math.min(content.length(), from + 48));
    return new StoredFile(
        NAME, true, content.length(), NAME, same, excerpt.isEmpty() ? 0 : from, excerpt, List.of());
  }

  private void wrong() {
    wrong("stores an empty file", "empty", "wrong-file.empty", PHOTO, Bytes.EMPTY);
    wrong("stores half a file", "short", "file-cause.stops", NOTE, NOTE.slice(0, 2599));
    wrong(
        "goes on after the file",
        "long",
        "wrong-file.long",
        NOTE,
        all(NOTE).plus(Bytes.utf8("merci")));
    wrong(
        "damages a byte",
        "different",
        "wrong-file.different",
        NOTE,
        NOTE.slice(0, 2000).plus(Bytes.utf8("_")).plus(NOTE.slice(2001, 5000)));
  }

  private void wrong(String statement, String kind, String hint, GivenFile wanted, Bytes content) {
    gallery.add(
        statement,
        WRONG_FILE,
        "wrong-file." + kind,
        hint,
        downloading(wanted).step(new Step.ExpectFile(NAME, NAME)).finds(stored(wanted, content)));
  }

  private void cause(String statement, String cause, GivenFile wanted, Bytes content) {
    String kind =
        content.length() < 5000 && all(wanted).startsWith(content)
            ? "short"
            : content.startsWith(all(wanted)) ? "long" : "different";
    wrong(statement, kind, "file-cause." + cause, wanted, content);
  }

  private void causes() {
    Bytes photo = all(PHOTO);
    Bytes note = all(NOTE);
    Bytes letter = all(LETTER);
    Bytes head = Bytes.utf8("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n");
    cause("stores the head too", "head", PHOTO, head.plus(photo));
    cause("stores the headers too", "head", PHOTO, head.slice(17, head.length()).plus(photo));
    cause("stores the empty line too", "empty-line", NOTE, Bytes.utf8("\r\n\r\n").plus(note));
    cause("stores bytes as Python shows them", "bytes-as-text", NOTE, Bytes.utf8("b'le \\xc3"));
    cause("replaces what is no text", "decoded", PHOTO, Bytes.utf8(photo.toUtf8()));
    cause("leaves out what is no ASCII", "decoded", PHOTO, ascii(photo));
    cause("stores Latin-1 as UTF-8", "latin-1", PHOTO, latin(photo));
    cause("stores text as UTF-8 twice", "latin-1", ACCENTS, latin(all(ACCENTS)));
    cause("has no room for more", "full", PHOTO, photo.head(4000));
    cause("counts the head too, in pieces", "counted-head", NOTE, note.head(4999));
    cause("changes ends of lines", "newlines", LETTER, changed(letter, "\r\n", "\n"));
    cause("stores what comes before an empty line", "split", LETTER, letter.head(2498));
    cause("stores what comes after an empty line", "split", LETTER, letter.slice(2502, 5000));
    long sent = WHOLE.head(downloading(NOTE).script()).length();
    cause("counts the head too", "counted-head", NOTE, note.head((int) (5000 - sent)));
    cause("stores the first piece", "one-piece", NOTE, note.head(701));
    cause("stores what fits into one buffer", "one-piece", NOTE, note.head((int) (1024 - sent)));
    cause("stores a thousand bytes", "full", NOTE, note.head(3000));
    Bytes stale = note.head(1100).plus(note.slice(76, 1024)).plus(note.slice(1100, 2000));
    cause("stores what was left in its buffer", "whole-buffer", NOTE, stale);
    cause("fills up with zeros", "whole-buffer", NOTE, note.plus(Bytes.of(new byte[24])));
    int zero = photo.toUtf8().isEmpty() ? 0 : indexOfZero(photo);
    cause("stops at a zero", "zero-ends", PHOTO, photo.head(zero));
    cause("adds a newline", "newline-added", NOTE, note.plus(Bytes.utf8("\n")));
  }

  private static int indexOfZero(Bytes bytes) {
    int at = 0;
    while (bytes.at(at) != 0) {
      at++;
    }
    return at;
  }

  private static Bytes ascii(Bytes bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes.toArray()) {
      text.append(b >= 0 ? Character.toString(b) : "");
    }
    return Bytes.utf8(text.toString());
  }

  private static Bytes latin(Bytes bytes) {
    return Bytes.utf8(new String(bytes.toArray(), StandardCharsets.ISO_8859_1));
  }

  private static Bytes changed(Bytes bytes, String old, String other) {
    return Bytes.utf8(bytes.toUtf8().replace(old, other));
  }

  private void unwanted() {
    unwanted("stores a file outside", "outside", downloading(PHOTO), "../photo.bin");
    OfferedResponse error =
        new OfferedResponse(
            404,
            Map.of(),
            Optional.empty(),
            "Rien.\n",
            false,
            OptionalLong.empty(),
            List.of(),
            List.of());
    unwanted("stores an error page", "error-page", asked().respond(error), NAME);
    OfferedResponse cut =
        new OfferedResponse(
            200,
            Map.of(),
            Optional.of(NAME),
            "",
            false,
            OptionalLong.of(3500),
            List.of(),
            List.of());
    unwanted("keeps a part of a file", "incomplete", asked().offer(PHOTO).respond(cut), NAME);
    unwanted("opens a file too early", "unwanted", asked(), NAME);
  }

  private static Scene asked() {
    return clientMet().expectRequest("/photo.bin").answers("GET /photo.bin HTTP/1.1\r\n\r\n");
  }

  private void unwanted(String statement, String kind, Scene scene, String name) {
    StoredFile found = new StoredFile(name, true, 3500, null, 0, 0, Bytes.utf8("Rien"), List.of());
    gallery.add(
        statement,
        WRONG_FILE,
        "wrong-file." + kind,
        scene.step(new Step.ExpectNoFile(name)).finds(found));
  }
}
