package org.sockscore.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sockscore.assignment.Transport;

class ListeningTest {
  private static Listening of(String text) {
    return Listening.parse(text).orElseThrow();
  }

  @Test
  void anAddressMayBeOfEitherFamilyOrMissing() {
    assertEquals(new Listening(Transport.TCP, "0.0.0.0", 8809), of("tcp 0.0.0.0:8809"));
    assertEquals(new Listening(Transport.UDP, "::1", 8808), of("udp [::1]:8808"));
    assertEquals(new Listening(Transport.TCP, "0.0.0.0", 8809), of("tcp 8809"));
  }

  @Test
  void anythingElseIsNoPlaceToListen() {
    assertEquals(Optional.empty(), Listening.parse("sctp 1"));
    assertEquals(Optional.empty(), Listening.parse("tcp x"));
  }

  @Test
  void onlyIpv6AddressesThatTakeNoIpv4AreOutOfReach() {
    assertTrue(of("tcp [::]:1").speaksIpv4());
    assertTrue(of("tcp [::ffff:127.0.0.1]:1").speaksIpv4());
    assertFalse(of("tcp [::1]:1").speaksIpv4());
  }

  @Test
  void aPortWithItsBytesExchangedIsRecognised() {
    assertTrue(of("tcp 34074").isSwapped(6789));
    assertFalse(of("tcp 6789").isSwapped(6789));
  }
}
