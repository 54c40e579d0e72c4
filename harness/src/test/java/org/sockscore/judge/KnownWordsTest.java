package org.sockscore.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sockscore.judge.KnownWords.Meaning;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;

class KnownWordsTest {
  /** What interpreters and system calls really say; {@code |} stands for a line end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u0000',
      value = {
        "merge-conflict; File \"s.py\", line 4|    <<<<<<< HEAD|    ^^|SyntaxError: invalid syntax",
        "python2-print; SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?",
        "indentation; IndentationError: unexpected indent",
        "indentation; TabError: inconsistent use of tabs and spaces in indentation",
        "module-missing; ModuleNotFoundError: No module named 'numpy'",
        "module-missing; Error: Cannot find module './outils'|Require stack:",
        "java-class; Error: Could not find or load main class Serveur",
        "java-version; Error: LinkageError|java.lang.UnsupportedClassVersionError: S has been compiled",
        "syntax; SyntaxError: invalid syntax",
        "syntax; /s.js:3|SyntaxError: Unexpected token '}'",
        "address-in-use; OSError: [Errno 98] Address already in use",
        "address-in-use; Error: listen EADDRINUSE: address already in use :::6789",
        "address-in-use; bind: Address already in use",
        "address-missing; java.net.BindException: Cannot assign requested address",
        "address-missing; Error: listen EADDRNOTAVAIL: address not available 192.168.1.168:6789",
        "host-unknown; socket.gaierror: [Errno -2] Name or service not known",
        "host-unknown; java.net.UnknownHostException: monpc",
        "is-client; ConnectionRefusedError: [Errno 111] Connection refused",
        "port-forbidden; PermissionError: [Errno 13] Permission denied",
        "port-number; TypeError: 'str' object cannot be interpreted as an integer",
        "bind-tuple; TypeError: socket.bind() takes exactly one argument (2 given)",
        "bind-tuple; TypeError: bind(): AF_INET address must be tuple, not str",
        "str-bytes; TypeError: a bytes-like object is required, not 'str'",
        "str-bytes; TypeError: can only concatenate str (not \"bytes\") to str",
        "str-bytes; AttributeError: 'str' object has no attribute 'decode'. Did you mean: 'encode'?",
        "decode-ascii; UnicodeDecodeError: 'ascii' codec can't decode byte 0xc3 in position 0",
        "decode; UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 2",
        "encode; UnicodeEncodeError: 'ascii' codec can't encode character",
        "not-a-number; ValueError: invalid literal for int() with base 10: 'abc'",
        "not-a-number; java.lang.NumberFormatException: For input string: \"abc\"",
        "arguments; File \"s.py\", line 3|    port = int(sys.argv[1])|IndexError: list index out of range",
        "arguments; ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0",
        "unknown-name; NameError: name 'sokcet' is not defined",
        "unknown-name; ReferenceError: conection is not defined",
        "missing-key; KeyError: 'bob'",
        "keyboard; EOFError: EOF when reading a line",
        "keyboard; java.util.NoSuchElementException: No line found",
        "file-missing; FileNotFoundError: [Errno 2] No such file or directory: 'users.txt'",
        "not-connected; OSError: [Errno 107] Transport endpoint is not connected",
        "not-connected; OSError: [Errno 89] Destination address required",
        "no-stream; OSError: [Errno 95] Operation not supported",
        "is-client; java.net.PortUnreachableException",
        "lost-client; BrokenPipeError: [Errno 32] Broken pipe",
        "lost-client; Error: read ECONNRESET",
        "lost-client; java.net.SocketException: Connection reset",
        "closed-socket; OSError: [Errno 9] Bad file descriptor",
        "closed-socket; java.net.SocketException: Socket closed",
        "not-listening; OSError: [Errno 22] Invalid argument",
        "own-timeout; TimeoutError: timed out",
        "null; java.lang.NullPointerException: Cannot invoke \"String.trim()\"",
        "memory; java.lang.OutOfMemoryError: Java heap space",
        "recursion; RecursionError: maximum recursion depth exceeded",
        "display; _tkinter.TclError: no display name and no $DISPLAY environment variable",
        "overrun; *** stack smashing detected ***: terminated",
        "heap; free(): invalid pointer",
        "zero; ZeroDivisionError: division by zero",
        "index; IndexError: string index out of range",
        "index; panic: runtime error: index out of range [1] with length 1",
        "overflow; OverflowError: int too large to convert to float",
        "attribute; AttributeError: module 'socket' has no attribute 'SOCK_STEAM'",
        "format; TypeError: not all arguments converted during string formatting",
        "type; TypeError: unsupported operand type(s) for +: 'int' and 'str'",
        "library-missing; ./s: error while loading shared libraries: libfoo.so.1: cannot open"
      })
  void isUnderstood(String key, String words) {
    Optional<Meaning> meaning = KnownWords.in(words.strip().replace('|', '\n'));
    assertEquals(Optional.of("words." + key.strip()), meaning.map(Meaning::key));
  }

  @Test
  void aDetailIsPickedOut() {
    assertEquals("numpy", detail("ModuleNotFoundError: No module named 'numpy'"));
    assertEquals("users.txt", detail("FileNotFoundError: [Errno 2] No such: 'users.txt'"));
  }

  private static String detail(String words) {
    return KnownWords.in(words).orElseThrow().detail();
  }

  @Test
  void onlyAnAddressThatIsNotThereIsAWrongAddress() {
    assertEquals(FindingCode.WRONG_ADDRESS, KnownWords.in("EADDRNOTAVAIL").orElseThrow().code());
    assertEquals(FindingCode.EXITED_EARLY, KnownWords.in("EADDRINUSE").orElseThrow().code());
  }

  @Test
  void wordsOfNoErrorMeanNothing() {
    assertEquals(Optional.empty(), KnownWords.in("En attente d’un client…\nConnexion de alice\n"));
    assertEquals(Optional.empty(), KnownWords.in(""));
  }

  // Stack traces and the line that tells.

  private static LastWords words(String stderr) {
    return LastWords.of(Bytes.utf8(stderr), Bytes.EMPTY);
  }

  private static void assertTrace(String quote, String stderr) {
    assertTrue(words(stderr).haveTrace(), stderr);
    assertEquals(quote, words(stderr).quote());
  }

  @Test
  void aPythonTraceIsToldByItsLastLine() {
    assertTrace(
        "KeyError: 'x'",
        "Traceback (most recent call last):\n  File \"s.py\", line 1, in <module>\nKeyError: 'x'\n");
  }

  @Test
  void aJavaTraceIsToldByItsFirstLine() {
    assertTrace(
        "Exception in thread \"main\" java.net.SocketException: Connection reset",
        """
        Exception in thread "main" java.net.SocketException: Connection reset
        \tat java.base/sun.nio.ch.NioSocketImpl.implRead(NioSocketImpl.java:328)
        \tat S.main(S.java:9)
        """);
    assertTrace(
        "java.net.SocketException: Connection reset",
        "Client perdu\njava.net.SocketException: Connection reset\n\tat S.main(S.java:9)\n");
  }

  @Test
  void aNodeTraceIsToldByItsError() {
    assertTrace(
        "Error: read ECONNRESET",
        """
        node:events:497
              throw er; // Unhandled 'error' event
              ^

        Error: read ECONNRESET
            at TCP.onStreamRead (node:internal/stream:218:20)
        Emitted 'error' event on Socket instance at:
        """);
  }

  @Test
  void rustAndGoPanicsAreToldByThemselves() {
    assertTrace(
        "thread 'main' panicked at src/main.rs:9:30:\ncalled `Result::unwrap()` on an `Err` value",
        """

        thread 'main' panicked at src/main.rs:9:30:
        called `Result::unwrap()` on an `Err` value
        note: run with `RUST_BACKTRACE=1`
        """);
    assertTrace("panic: boom", "panic: boom\n\ngoroutine 1 [running]:\nmain.main()\n");
  }

  @Test
  void abortsOfCAndCppAreTraces() {
    assertTrace(
        "what():  stoi",
        "terminate called after throwing an instance of 'std::invalid_argument'\n  what():  stoi\n");
    assertTrace("free(): invalid pointer", "free(): invalid pointer\n");
    assertTrace(
        "s: s.c:4: main: Assertion `n > 0' failed.", "s: s.c:4: main: Assertion `n > 0' failed.\n");
  }

  @Test
  void anOrdinaryMessageIsNoTrace() {
    assertFalse(words("Erreur : client parti\n").haveTrace());
    assertFalse(words("regarde at home (là)\n").haveTrace());
    assertEquals("Erreur : client parti", words("Erreur : client parti\n\n").quote());
  }

  @Test
  void theScreenSpeaksWhereStandardErrorIsSilent() {
    LastWords words =
        LastWords.of(Bytes.utf8(" \n"), Bytes.utf8("un\nbind: Address already in use\n"));
    assertEquals("bind: Address already in use", words.quote());
    assertEquals("words.address-in-use", words.meaning().orElseThrow().key());
  }

  @Test
  void anEndlessComplaintIsReadAtBothEnds() {
    String complaint =
        "Traceback (most recent call last):\n" + "x\n".repeat(100_000) + "KeyError: 1\n";
    assertTrace("KeyError: 1", complaint);
  }
}
