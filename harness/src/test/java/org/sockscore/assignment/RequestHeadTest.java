package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
