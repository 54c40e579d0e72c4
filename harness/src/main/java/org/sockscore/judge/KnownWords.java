package org.sockscore.judge;

import static org.sockscore.reports.FindingCode.EXITED_EARLY;
import static org.sockscore.reports.FindingCode.WRONG_ADDRESS;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sockscore.reports.FindingCode;

/**
 * The error messages that student programs end with most often, and the lesson behind each. The
 * first that is found counts, so the special stand before the general.
 */
final class KnownWords {
  /**
   * What an error message means.
   *
   * @param key of the hint
   * @param detail the name, file or value it is about; may be empty
   * @param code the finding it is when the program ended with it before it listened
   */
  record Meaning(String key, String detail, FindingCode code) {}

  /** The key of what a refused connection means. */
  static final String REFUSED = "words.is-client";

  private record Entry(String key, Pattern pattern, FindingCode code) {}

  private static final List<Entry> ENTRIES =
      List.of(
          known("merge-conflict", "^\\s*(<<<<<<<|>>>>>>>) "),
          known("python2-print", "Missing parentheses in call to 'print'"),
          known("indentation", "^(?:IndentationError|TabError): "),
          known(
              "shadowed", "\"(?:[^\"\\n]*/)?(\\w+)\\.py\", line [\\s\\S]*module '\\1' has no attr"),
          known("shadowed", "cannot import name '\\w+' from partially initialized module '(\\w+)'"),
          known("shadowed", "\"(?:[^\"\\n]*/)?(\\w+)\\.py\", line [\\s\\S]*cannot .* from '\\1'"),
          known("module-missing", "^ModuleNotFoundError: No module named '([\\w.]+)'"),
          known("module-missing", "Cannot find module '([^']+)'"),
          known("java-class", "Could not find or load main class (\\S+)"),
          known("java-class", "(?:ClassNotFoundException|NoClassDefFoundError): (\\S+)"),
          known("java-version", "UnsupportedClassVersionError"),
          known("library-missing", "error while loading shared libraries: ([^:\\s]+)"),
          known("syntax", "^(?:.*: )?SyntaxError: (.*)"),
          known("address-in-use", "Address already in use|EADDRINUSE|AddrInUse"),
          address("address-missing", "Cannot assign requested address|EADDRNOTAVAIL|AddrNotAvail"),
          address(
              "host-unknown",
              "Name or service not known|failure in name resolution|No address associated"
                  + "|gaierror|UnknownHostException|ENOTFOUND"),
          known(
              "is-client", "[Cc]onnection refused|ECONNREFUSED|ConnectionRefused|PortUnreachable"),
          known("port-forbidden", "Permission denied|EACCES|PermissionDenied"),
          known("port-number", "'str' object cannot be interpreted as an integer"),
          known(
              "port-number", "an integer is required|port must be 0-65535|NaN|ERR_SOCKET_BAD_PORT"),
          known(
              "bind-tuple",
              "takes exactly one argument \\(2 given\\)|address must be (?:a )?tuple"),
          known(
              "str-bytes",
              "a bytes-like object is required, not 'str'|can't concat (?:str|bytes)"
                  + "|can only concatenate str \\(not \"bytes\"\\)|must be bytes"
                  + "|must be str, not bytes|first arg must be (?:bytes|str)"
                  + "|'str' object has no attribute 'decode'"
                  + "|'bytes' object has no attribute '(?:encode|isdecimal|format)'"),
          known("decode-ascii", "'ascii' codec can't decode"),
          known("decode", "UnicodeDecodeError|MalformedInputException|FromUtf8Error|Utf8Error"),
          known("encode", "UnicodeEncodeError"),
          known("not-a-number", "invalid literal for int\\(\\) with base \\d+: (.*)"),
          known("not-a-number", "NumberFormatException: (?:For input string: )?(.*)"),
          known("not-a-number", "ParseIntError|could not convert string to float: (.*)"),
          known("arguments", "sys\\.argv[\\s\\S]*IndexError|not enough values to unpack.*argv"),
          known("arguments", "Index 0 out of bounds for length 0"),
          known("unknown-name", "NameError: (?:free variable |name )?'(\\w+)'"),
          known("unknown-name", "UnboundLocalError: .*?'(\\w+)'"),
          known("unknown-name", "ReferenceError: (\\w+) is not defined"),
          known("missing-key", "KeyError: (.*)"),
          known("keyboard", "EOFError|No line found|EOF when reading a line"),
          known("file-missing", "FileNotFoundError: .*?'([^'\\n]+)'"),
          known("file-missing", "FileNotFoundException: (\\S+)|ENOENT.*?'([^'\\n]+)'"),
          known(
              "not-connected",
              "endpoint is not connected|ENOTCONN|NotConnected"
                  + "|Destination address required|EDESTADDRREQ"),
          known("no-stream", "Operation not supported|EOPNOTSUPP"),
          known(
              "lost-client",
              "BrokenPipe|Broken pipe|EPIPE|Connection ?[Rr]eset|ECONNRESET|ConnectionAborted"),
          known(
              "closed-socket",
              "Bad file descriptor|EBADF|[Ss]ocket (?:is )?closed|descriptor cannot be a negative"),
          known("not-listening", "\\[Errno 22\\]|Invalid argument"),
          known("own-timeout", "TimeoutError|socket\\.timeout|SocketTimeoutException"),
          known(
              "changed-while-iterating",
              "changed size during iteration|mutated during iteration"
                  + "|ConcurrentModificationException"),
          known("null", "NullPointerException"),
          known("memory", "MemoryError|OutOfMemoryError"),
          known("recursion", "RecursionError|StackOverflowError|stack overflow"),
          known("display", "no display name|HeadlessException|cannot open display"),
          known("overrun", "stack smashing detected|stack-buffer-overflow"),
          known("heap", "double free|free\\(\\): invalid|malloc\\(\\): |heap-(?:buffer|use)"),
          known("zero", "ZeroDivisionError|/ by zero|divide by zero"),
          known("index", "IndexError|IndexOutOfBounds|index out of (?:range|bounds)"),
          known("overflow", "OverflowError: (.*)"),
          known("attribute", "AttributeError: (.*)"),
          known("format", "not all arguments converted|not enough arguments for format"),
          known("type", "TypeError: (.*)"));

  private KnownWords() {}

  private static Entry known(String key, String pattern) {
    return new Entry(key, Pattern.compile(pattern, Pattern.MULTILINE), EXITED_EARLY);
  }

  private static Entry address(String key, String pattern) {
    return new Entry(key, Pattern.compile(pattern, Pattern.MULTILINE), WRONG_ADDRESS);
  }

  /** The meaning of the first known words in {@code output}. */
  static Optional<Meaning> in(String output) {
    return ENTRIES.stream().flatMap(entry -> find(entry, output).stream()).findFirst();
  }

  private static Optional<Meaning> find(Entry entry, String output) {
    Matcher found = entry.pattern.matcher(output);
    return found.find()
        ? Optional.of(new Meaning("words." + entry.key, detail(found), entry.code))
        : Optional.empty();
  }

  private static String detail(Matcher found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return found.group(group).strip();
      }
    }
    return "";
  }

  /** The keys of all hints. */
  static List<String> keys() {
    return ENTRIES.stream().map(entry -> "words." + entry.key).distinct().toList();
  }
}
