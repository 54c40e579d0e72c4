package org.sockscore.driver;

import java.util.List;
import org.apache.hc.core5.net.URIAuthority;
import org.sockscore.assignment.GivenFile;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.HttpResponse;

/** Feeds what servers answer over HTTP; the first byte tells into pieces of how many bytes. */
public final class ResponseFuzz {
  private static final URIAuthority SERVER = new URIAuthority("127.0.0.1", 8080);
  private static final GivenFile FILE = new GivenFile("a.bin", GivenFile.Kind.BINARY, 20, 42);

  private ResponseFuzz() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    Bytes all = Bytes.of(data).slice(1, data.length);
    HttpResponse inPieces = response(all, 1 + (data[0] & 0xff));
    HttpResponse whole = response(all, Math.max(1, all.length()));
    if (inPieces.status() != whole.status() || inPieces.complete() != whole.complete()) {
      throw new AssertionError(inPieces + " in pieces, but whole " + whole);
    }
  }

  private static HttpResponse response(Bytes all, int size) {
    HttpExchange exchange = HttpExchange.get("/a.bin", SERVER, List.of(FILE));
    for (int at = 0; at < all.length(); at += size) {
      exchange.take(all.slice(at, Math.min(all.length(), at + size)));
    }
    exchange.end(false);
    if (!exchange.isOver()) {
      throw new AssertionError("not over at its end");
    }
    return exchange.response();
  }
}
