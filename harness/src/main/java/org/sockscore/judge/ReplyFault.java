package org.sockscore.judge;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sockscore.reports.Bytes;

/**
 * The ways in which a reply is wrong that students produce again and again, each with a cause that
 * can be named. In the order in which they are asked: the special before the general.
 */
enum ReplyFault {
  /** The text of a Python bytes object went out: {@code b'HELLO'}. */
  BYTES_AS_TEXT {
    @Override
    boolean explains(Exchange it) {
      return BYTES_LITERAL.matcher(it.text()).find();
    }
  },
  /** A byte order mark before the text. */
  BYTE_ORDER_MARK {
    @Override
    boolean explains(Exchange it) {
      return it.text().startsWith("\ufeff") && same(it.text().substring(1), it.right());
    }
  },
  /** Java's {@code writeUTF}: two bytes of length, then the text. */
  WRITE_UTF {
    @Override
    boolean explains(Exchange it) {
      Bytes reply = it.reply();
      return reply.length() > 2
          && ((reply.at(0) & 0xff) << 8 | (reply.at(1) & 0xff)) == reply.length() - 2
          && reply.slice(2, reply.length()).startsWith(it.expected());
    }
  },
  /** Java's {@code ObjectOutputStream}: its stream header comes first. */
  JAVA_OBJECT {
    @Override
    boolean explains(Exchange it) {
      return it.reply().startsWith(OBJECT_STREAM_HEADER);
    }
  },
  /** The text as UTF-16. */
  UTF_16 {
    @Override
    boolean explains(Exchange it) {
      return isIn(StandardCharsets.UTF_16LE, it)
          || isIn(StandardCharsets.UTF_16BE, it)
          || isIn(StandardCharsets.UTF_16, it);
    }
  },
  /** The text in an 8-bit encoding of Western Europe. */
  LATIN_1 {
    @Override
    boolean explains(Exchange it) {
      return !isAscii(it.right())
          && (isIn(StandardCharsets.ISO_8859_1, it) || isIn(WINDOWS_1252, it));
    }
  },
  /** UTF-8 taken for Latin-1 and encoded once more. */
  ENCODED_TWICE {
    @Override
    boolean explains(Exchange it) {
      if (isAscii(it.right())) {
        return false;
      }
      String once = new String(it.expected().toArray(), StandardCharsets.ISO_8859_1);
      return same(it.text().toUpperCase(Locale.ROOT), once.toUpperCase(Locale.ROOT));
    }
  },
  /** Question marks or nothing in place of accented letters, of all or of those that were cut. */
  ACCENTS_LOST {
    @Override
    boolean explains(Exchange it) {
      String right = it.right().strip();
      String text = it.text().strip();
      return !isAscii(right)
          && !text.equals(right)
          && (lossy(right).matcher(text).matches() || text.equals(withoutAccents(right)));
    }
  },
  /** What was sent came back as it was. */
  UNCHANGED {
    @Override
    boolean explains(Exchange it) {
      String request = it.request().toUtf8();
      return same(it.text(), request) && request.strip().equalsIgnoreCase(it.right().strip());
    }
  },
  /** Only the letters without accent were changed. */
  ONLY_ASCII_LETTERS {
    @Override
    boolean explains(Exchange it) {
      return !isAscii(it.right())
          && !it.request().isEmpty()
          && same(it.text(), asciiUpper(it.request().toUtf8()));
    }
  },
  /** Right but for the case of its first letter. */
  FIRST_LETTER {
    @Override
    boolean explains(Exchange it) {
      String text = it.text().strip();
      String right = it.right().strip();
      return text.length() > 1
          && text.length() == right.length()
          && text.charAt(0) != right.charAt(0)
          && text.equalsIgnoreCase(right)
          && text.substring(1).equals(right.substring(1));
    }
  },
  /** In lower case. */
  LOWER_CASE {
    @Override
    boolean explains(Exchange it) {
      return same(it.text(), it.right().toLowerCase(Locale.ROOT));
    }
  },
  /** Blanks or newlines where there should be none. */
  BLANKS {
    @Override
    boolean explains(Exchange it) {
      return BLANK
          .matcher(it.text())
          .replaceAll("")
          .equals(BLANK.matcher(it.right()).replaceAll(""));
    }
  },
  /** The right letters, in another case. */
  OTHER_CASE {
    @Override
    boolean explains(Exchange it) {
      return it.text().strip().equalsIgnoreCase(it.right().strip());
    }
  },
  /** Quotes around the answer. */
  QUOTED {
    @Override
    boolean explains(Exchange it) {
      String text = it.text().strip();
      return text.length() >= 2
          && "'\"«`".indexOf(text.charAt(0)) >= 0
          && same(text.substring(1, text.length() - 1).strip(), it.right());
    }
  },
  /**
   * The answer to the request before; not one, like OK, that many requests could have and only this
   * one should not.
   */
  PREVIOUS {
    @Override
    boolean explains(Exchange it) {
      String answer = it.lastAnswer().toUtf8().strip().toLowerCase(Locale.ROOT);
      return answer.length() > 1
          && same(it.text(), it.lastAnswer().toUtf8())
          && it.lastRequest().toUtf8().toLowerCase(Locale.ROOT).contains(answer);
    }
  },
  /** NUL bytes before or inside the answer. */
  NUL_BYTES {
    @Override
    boolean explains(Exchange it) {
      return same(it.text().replace("\0", ""), it.right());
    }
  },
  /** The right answer with other words around it. */
  WRAPPED {
    @Override
    boolean explains(Exchange it) {
      String right = it.right().strip();
      return right.length() > 1 && it.text().contains(right);
    }
  };

  private static final Pattern BYTES_LITERAL =
      Pattern.compile("^b(['\"]).*\\1\\s*$", Pattern.DOTALL);
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]");
  private static final Pattern BLANK = Pattern.compile("\\s");
  private static final Bytes OBJECT_STREAM_HEADER =
      Bytes.of(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5});
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * One exchange that went wrong.
   *
   * @param expected one right answer
   * @param lastRequest what was asked before; empty if this is the first exchange
   * @param lastAnswer what was rightly answered before; empty if this is the first exchange
   */
  record Exchange(Bytes request, Bytes expected, Bytes reply, Bytes lastRequest, Bytes lastAnswer) {
    String text() {
      return reply.toUtf8();
    }

    String right() {
      return expected.toUtf8();
    }
  }

  /** The first fault that explains {@code exchange}. */
  static Optional<ReplyFault> of(Exchange exchange) {
    return Arrays.stream(values()).filter(fault -> fault.explains(exchange)).findFirst();
  }

  abstract boolean explains(Exchange it);

  /** The sentence that tells it. */
  String key() {
    return "wrong-reply." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean same(String observed, String right) {
    return observed.strip().equals(right.strip());
  }

  private static boolean isAscii(String text) {
    return !NOT_ASCII.matcher(text).find();
  }

  private static boolean isIn(Charset charset, Exchange it) {
    return same(new String(it.reply().toArray(), charset), it.right())
        && !it.reply().equals(it.expected());
  }

  /**
   * What may be left of {@code text}: of each letter that is not ASCII a sign a byte, or nothing.
   */
  private static Pattern lossy(String text) {
    return Pattern.compile(
        text.codePoints()
            .mapToObj(Character::toString)
            .map(letter -> isAscii(letter) ? Pattern.quote(letter) : letter + "?[?\ufffd]{0,4}")
            .collect(Collectors.joining()));
  }

  private static String withoutAccents(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static String asciiUpper(String text) {
    StringBuilder upper = new StringBuilder(text);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (c >= 'a' && c <= 'z') {
        upper.setCharAt(i, (char) (c - 32));
      }
    }
    return upper.toString();
  }
}
