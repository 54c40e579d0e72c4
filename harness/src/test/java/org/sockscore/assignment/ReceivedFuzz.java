package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.List;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.PlainText;

/**
 * Feeds what programs send and show: requests over HTTP, lines that others relay, and screens. Up
 * to the first byte 0 it is what was asked, and after it what came.
 */
public final class ReceivedFuzz {
  private static final List<String> HEADERS = List.of("Host");

  private ReceivedFuzz() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] data) {
    Bytes all = Bytes.of(data);
    int cut = 0;
    while (cut < data.length && data[cut] != 0) {
      cut++;
    }
    Bytes asked = all.head(cut);
    Bytes came = all.slice(Math.min(data.length, cut + 1), data.length);
    request(asked, came);
    relayed(asked, came);
    shown(asked, came);
  }

  private static void request(Bytes asked, Bytes came) {
    RequestHead head = new RequestHead(came);
    head.fault("/" + asked.toUtf8(), HEADERS)
        .filter(fault -> fault.offset() < 0 || fault.offset() > came.length())
        .ifPresent(
            fault -> {
              throw new AssertionError(fault);
            });
    if (head.isWhole() && head.length() > came.length()) {
      throw new AssertionError("longer than what came: " + head.length());
    }
  }

  private static void relayed(Bytes asked, Bytes came) {
    List<Bytes> texts = new ArrayList<>();
    for (String line : asked.toUtf8().split("\n", 4)) {
      if (!line.isBlank()) {
        texts.add(Bytes.utf8(line));
      }
    }
    if (texts.isEmpty()) {
      return;
    }
    RelayedLines.Progress progress = RelayedLines.of(texts).follow(came);
    if (progress.length() > came.length()) {
      throw new AssertionError(progress);
    }
  }

  private static void shown(Bytes asked, Bytes came) {
    Tellings tellings = new Tellings();
    tellings.afterMessage(asked, asked);
    ToldLines.after(asked.length() / 2, came, asked.toUtf8()).senses();
    ShownWords.on(came).have(asked.toUtf8());
    String plain = PlainText.lines(came.toUtf8());
    if (plain.chars().anyMatch(c -> c == 0x1b || c == 0x9b)) {
      throw new AssertionError("control characters in " + plain);
    }
  }
}
