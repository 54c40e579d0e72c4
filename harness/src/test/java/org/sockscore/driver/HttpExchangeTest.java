package org.sockscore.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.net.URIAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.HttpResponse;

class HttpExchangeTest {
  private static final URIAuthority SERVER = new URIAuthority("127.0.0.1", 8080);
  private static final GivenFile FILE =
      new GivenFile("a.bin", GivenFile.Kind.BINARY, 3L * GivenFile.BLOCK_BYTES + 17, 42);

  private final HttpExchange exchange = HttpExchange.get("/a.bin", SERVER, List.of(FILE));

  private static Bytes whole() {
    return FILE.slice(0, FILE.bytes());
  }

  private static Bytes announced(long length, Bytes body) {
    return Bytes.utf8("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n").plus(body);
  }

  @Test
  void theRequestIsThatOfAClientOfHttp11() {
    assertEquals(
        "GET /a.bin HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nUser-Agent: sockscore\r\n\r\n",
        exchange.request().toUtf8());
  }

  @Test
  void itsFirstLineIsKnownBeforehand() {
    assertTrue(exchange.request().startsWith(new Step.Get("client", "/a.bin").line()));
  }

  @Test
  void inPiecesItIsTheSameRequest() {
    Step.Get cut = new Step.Get("client", "/a.bin").cutAfter(List.of(1, 15, 60, 5000));
    List<Bytes> segments = cut.segments(exchange.request());
    assertEquals(List.of(1, 14, 45), segments.stream().limit(3).map(Bytes::length).toList());
    assertEquals(exchange.request(), segments.stream().reduce(Bytes.EMPTY, Bytes::plus));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1024, 1 << 20})
  void aResponseIsTheSameInWhateverPiecesItComes(int size) {
    Bytes all = announced(FILE.bytes(), whole());
    for (int at = 0; at < all.length(); at += size) {
      assertFalse(exchange.isOver());
      exchange.take(all.slice(at, Math.min(all.length(), at + size)));
    }
    assertWhole();
  }

  /** What the library throws at some of it must not be taken for a fault of ours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 0 OK\r\n\r\n",
        "HTTP/1.1 -1 OK\r\n\r\n",
        "HTTP/1.1 99999999999 OK\r\n\r\n",
        "HTTP/0.0 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        "HTTP/1.1 200 OK\r\n: x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
        "\u0000\u0001\r\n\r\n",
      })
  void whateverComesIsAResponseOrAFault(String wire) {
    exchange.take(Bytes.utf8(wire));
    exchange.end(false);
    assertTrue(exchange.isOver());
    assertTrue(exchange.response().bodyBytes() == 0);
  }

  @Test
  void headersWithoutEndAreAFault() {
    exchange.take(Bytes.utf8("HTTP/1.1 200 OK\r\n" + "a:\r\n".repeat(100_000)));
    assertTrue(exchange.isOver());
    assertFalse(exchange.response().complete());
  }

  private void assertWhole() {
    HttpResponse response = exchange.response();
    assertTrue(response.complete(), response.toString());
    assertEquals(200, response.status());
    assertEquals(FILE.bytes(), response.bodyBytes());
    assertEquals(FILE.bytes(), response.sameBytes());
    assertEquals("a.bin", response.file());
  }

  @Test
  void aBodyWithoutLengthEndsWithItsConnection() {
    exchange.take(Bytes.utf8("HTTP/1.0 200 OK\n\n").plus(whole()));
    assertFalse(exchange.isOver());
    exchange.end(false);
    assertWhole();
  }

  @Test
  void aBodyMayComeInChunks() {
    exchange.take(Bytes.utf8("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
    for (int at = 0; at < FILE.bytes(); at += 1000) {
      Bytes chunk = FILE.slice(at, at + 1000L);
      exchange.take(
          Bytes.utf8(Integer.toHexString(chunk.length()) + "\r\n")
              .plus(chunk)
              .plus(Bytes.utf8("\r\n")));
    }
    exchange.take(Bytes.utf8("0\r\n\r\n"));
    assertWhole();
  }

  @Test
  void anInterimResponseIsNotTheAnswer() {
    exchange.take(Bytes.utf8("HTTP/1.1 103 Early Hints\r\n\r\n"));
    exchange.take(announced(FILE.bytes(), whole()));
    assertWhole();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBodyThatIsCutIsNotComplete(boolean byReset) {
    exchange.take(announced(FILE.bytes(), FILE.slice(0, 1000)));
    exchange.end(byReset);
    assertFalse(exchange.response().complete());
    assertEquals(1000, exchange.response().sameBytes());
  }

  @Test
  void anEmptyBodyIsComplete() {
    exchange.take(announced(0, Bytes.EMPTY));
    assertTrue(exchange.response().complete());
    assertEquals(0, exchange.response().bodyBytes());
  }

  @Test
  void theFirstDifferenceIsKept() {
    Bytes wrong = FILE.slice(0, 70_000).plus(Bytes.utf8("here")).plus(FILE.slice(70_004, 80_000));
    exchange.take(announced(wrong.length(), wrong));
    HttpResponse response = exchange.response();
    assertEquals(70_000, response.sameBytes());
    assertEquals(69_992, response.excerptAt());
    assertEquals(wrong.slice(69_992, 69_992 + 48), response.excerpt());
  }

  @Test
  void whatIsNotHttpIsNoResponse() {
    exchange.take(Bytes.utf8("Bonjour\r\n\r\nle fichier\r\n"));
    exchange.end(false);
    assertTrue(exchange.isOver());
    assertEquals(0, exchange.response().status());
  }

  @Test
  void aRedirectIsFollowedOnTheSamePortOnly() {
    assertEquals("/b%20c?d", redirect("/b%20c?d"));
    assertEquals("/e", redirect("http://192.168.1.12:8080/e"));
    assertEquals("/", redirect("http://example.org:8080"));
    assertEquals("", redirect("http://127.0.0.1/e"));
    assertEquals("", redirect("https://127.0.0.1:8080/e"));
    assertEquals("", redirect("/b c"));
  }

  private static String redirect(String location) {
    HttpExchange asked = HttpExchange.get("/", SERVER, List.of());
    asked.take(
        Bytes.utf8(
            "HTTP/1.0 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n"));
    Optional<HttpExchange> next = Redirect.of(asked, SERVER, List.of());
    return next.map(HttpExchange::target).orElse("");
  }
}
