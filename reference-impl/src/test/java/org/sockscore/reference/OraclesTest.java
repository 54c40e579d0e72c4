package org.sockscore.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OraclesTest {
  private static final int SIEVE = 200_000;

  private static Oracle oracle(String assignment) {
    return Oracles.of(assignment).orElseThrow();
  }

  private static String primes(String request) {
    return oracle("primes").reply(request);
  }

  @Test
  void anAssignmentWithoutReferenceHasNoOracle() {
    assertTrue(Oracles.of("no-such-assignment").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "Hello, HELLO",
    "'Ça va, élève ?', 'ÇA VA, ÉLÈVE ?'",
    "cœur, CŒUR",
    "'3 + 4 = 7 !', '3 + 4 = 7 !'",
    "'', ''"
  })
  void theParrotAnswersInUpperCase(String text, String answer) {
    assertEquals(answer, oracle("perroquet").reply(text));
  }

  @Test
  void everyGreetingGetsTheSameTwelveBytes() {
    assertEquals("Comment va ?", oracle("bonjour").reply("Bonjour"));
    assertEquals(12, oracle("bonjour").reply("Bonjour").length());
  }

  @Test
  void requestsToTheDataServerAreAnsweredLineByLine() {
    assertEquals(
        "OK\nOK\nun  deux é\nOK\n2\nOK\nE\nE",
        oracle("kv")
            .reply("SET a un  deux é\nSET b 1\nGET a\nSET b 2\nGET b\r\nDEL b\nGET b\nDEL b\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET",
        "GET ",
        "DEL",
        "SET",
        "SET a",
        "SET a ",
        "SET  a",
        "GET a b",
        "DEL a b",
        " GET a",
        "PUT a b",
        "get a",
        "SETTER a b"
      })
  void anythingElseIsAnErrorAndChangesNothing(String request) {
    assertEquals("OK\nE\n1", oracle("kv").reply("SET a 1\n" + request + "\nGET a\n"));
  }

  /** The sieve knows nothing of the probabilistic test that the server uses. */
  @Test
  void theServerAgreesWithASieve() {
    BitSet primes = sieve();
    for (int number = -10; number < SIEVE; number++) {
      String expected = number >= 0 && primes.get(number) ? "T" : "F";
      assertEquals(expected, primes(Integer.toString(number)), "for " + number);
    }
  }

  private static BitSet sieve() {
    BitSet primes = new BitSet(SIEVE);
    primes.set(2, SIEVE);
    for (int prime = 2; prime * prime < SIEVE; prime = primes.nextSetBit(prime + 1)) {
      for (int multiple = prime * prime; multiple < SIEVE; multiple += prime) {
        primes.clear(multiple);
      }
    }
    return primes;
  }

  @ParameterizedTest
  @ValueSource(longs = {2147483647L, 1000000000039L})
  void largePrimesThatTheExerciseNamesHaveNoDivisor(long number) {
    assertEquals("T", primes(Long.toString(number)));
    for (long divisor = 2; divisor * divisor <= number; divisor++) {
      assertTrue(number % divisor != 0, number + " = " + divisor + " × …");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1125899906842624, 2",
    "1125899906842623, 3",
    "98765432109876543210, 2",
    "18446744073709551621, 3",
    "561, 3",
    "1729, 7",
    "294409, 37"
  })
  void largeCompositesThatTheExerciseNamesHaveADivisor(String number, String divisor) {
    assertEquals(BigInteger.ZERO, new BigInteger(number).mod(new BigInteger(divisor)));
    assertEquals("F", primes(number));
  }

  @Test
  void carmichaelNumbersPassFermatsTestInEveryBasePrimeToThem() {
    for (int number : List.of(561, 1729, 294409)) {
      BigInteger modulus = BigInteger.valueOf(number);
      for (BigInteger base = BigInteger.TWO;
          base.compareTo(BigInteger.valueOf(100)) < 0;
          base = base.add(BigInteger.ONE)) {
        if (base.gcd(modulus).equals(BigInteger.ONE)) {
          assertEquals(BigInteger.ONE, base.modPow(modulus.subtract(BigInteger.ONE), modulus));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "4", " +7 ", "-5", "4j", "3.0", "98765432109876543210", ""})
  void overDatagramsTheAnswersAreTheSame(String request) {
    assertEquals(primes(request), oracle("primes-udp").reply(request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4j", "abc", "3.0", "1e3", "", "\n", "1 7", "+", "--5", "0x11", "١٧"})
  void whatIsNotADecimalIntegerIsAnError(String request) {
    assertEquals("E", primes(request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "17\n", "17\r\n", " 17 ", "+17", "0017"})
  void theSameIntegerWrittenOtherwiseIsTheSame(String request) {
    assertEquals("T", primes(request));
  }
}
