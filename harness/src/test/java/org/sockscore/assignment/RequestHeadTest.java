package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.assignment.Expectation.Match;
import org.sockscore.reports.Bytes;

class RequestHeadTest {
  private static final Expectation.Request FOR_A_SUMMER =
      new Expectation.Request("/l'été 1.txt", List.of("Host"));

  private static Match match(String request) {
    return FOR_A_SUMMER.match(Bytes.utf8(request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /l%27%C3%A9t%C3%A9%201.txt HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /l'%c3%a9t%c3%a9%201%2Etxt HTTP/1.0\r\nAccept: */*\r\nhOST:\ta\r\nX-Y_z:\r\n\r\n"
      })
  void aRequestMayEscapeInAnyRightWay(String request) {
    assertEquals(new Match.Met(request.length()), match(request));
  }

  @Test
  void itMayComeByteByByte() {
    String request = "GET /l%27%C3%A9t%C3%A9%201.txt HTTP/1.1\r\nHost: a\r\n\r\n";
    for (int length = 0; length < request.length(); length++) {
      assertInstanceOf(Match.Partial.class, match(request.substring(0, length)), "" + length);
    }
  }

  @Test
  void whatComesAfterItIsNotPartOfIt() {
    String request = "GET / HTTP/1.0\r\n\r\n";
    Expectation.Request root = new Expectation.Request("/", List.of());
    assertEquals(new Match.Met(request.length()), root.match(Bytes.utf8(request + "x\ny")));
  }

  @Test
  void aFaultIsSeenAsSoonAsItsLineIsThere() {
    assertInstanceOf(Match.Wrong.class, match("GET /other HTTP/1.1\r\n"));
    assertInstanceOf(Match.Partial.class, match("GET /other HTTP/1.1"));
  }

  @Test
  void whatOnlyLooksLikeAnEscapeStaysAsItIs() {
    assertEquals("%zz é %4", UrlPath.unescape("%zz %C3%A9 %4").toUtf8());
    assertEquals("100%25%20%C3%A9", UrlPath.escape("100% é"));
  }

  /** Nobody asks in so many words, but a program may. */
  @ParameterizedTest
  @ValueSource(strings = {" ", " HTTP/1", "a", "%", "/", "\u0085"})
  @Timeout(10)
  void endlessRequestsAreReadInTime(String piece) {
    String words = piece.repeat((64 << 10) / piece.length());
    for (int i = 0; i < 10; i++) {
      assertInstanceOf(Match.Wrong.class, match("GET " + words + "\r\n\r\n"));
      assertInstanceOf(Match.Wrong.class, match("GET / HTTP/1.0\r\n" + words + "\r\n\r\n"));
    }
  }

  @Test
  void theVersionIsTheLastWordAfterOneBlank() {
    assertEquals(
        new Match.Met(22),
        new Expectation.Request("/", List.of()).match(Bytes.utf8("GET / HTTP/1.1\r\na:\r\n\r\n")));
    assertInstanceOf(Match.Wrong.class, match("GET /  HTTP/1.1\r\n"));
    assertInstanceOf(Match.Wrong.class, match("GET HTTP/1.1\r\n"));
    assertInstanceOf(Match.Wrong.class, match("GET  HTTP/1.1\r\n"));
    assertInstanceOf(Match.Wrong.class, match("GET / HTTP/1.1 HTTP/2.0\r\n"));
  }
}
