package org.sockscore.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;

/** Why there is nothing to build or to start: one sentence, and one that says what to do next. */
public final class SubmissionProblem extends Exception {
  private static final long serialVersionUID = 1;

  /** Whose turn it is to do something. */
  public enum Kind {
    /** The user of sockscore: exit status 2. */
    USAGE,
    /** The student: the finding {@code no-program}. */
    STUDENT,
    /** Whoever looks after this machine: ERROR, costs no points. */
    OURS
  }

  /** What is wrong. */
  public enum Code {
    MISSING_PATH(Kind.USAGE),
    EMPTY_FOLDER(Kind.USAGE),
    UNREADABLE(Kind.USAGE),
    NOT_A_FILE(Kind.USAGE),
    TOO_MANY_FILES(Kind.USAGE),
    TOO_BIG(Kind.USAGE),
    ARCHIVE(Kind.USAGE),
    SEVERAL_PROGRAMS(Kind.USAGE),
    SEVERAL_ROLES(Kind.USAGE),
    ROLE_UNKNOWN(Kind.USAGE),
    ROLE_NOT_OFFERED(Kind.USAGE),
    BAD_RUN(Kind.USAGE),
    RUN_NOT_FOUND(Kind.USAGE),
    NO_PROGRAM(Kind.STUDENT),
    NO_MAIN(Kind.STUDENT),
    OTHER_ROLE_ONLY(Kind.STUDENT),
    NOT_SOURCE(Kind.STUDENT),
    ARCHIVE_BROKEN(Kind.STUDENT),
    ARCHIVE_LOCKED(Kind.STUDENT),
    EMPTY_ARCHIVE(Kind.STUDENT),
    ARCHIVE_NAMES(Kind.STUDENT),
    ARCHIVE_TOO_MANY(Kind.STUDENT),
    ARCHIVE_TOO_BIG(Kind.STUDENT),
    FOREIGN_EXECUTABLE(Kind.STUDENT),
    MISSING_TOOL(Kind.OURS),
    CANNOT_STAGE(Kind.OURS);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A word of a sentence that is not the same in every language. */
  interface Word {
    String in(Messages messages);
  }

  private final Code code;
  private final transient List<Object> arguments;

  SubmissionProblem(Code code, Object... arguments) {
    super(code.key() + " " + Arrays.toString(arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public Code code() {
    return code;
  }

  public Kind kind() {
    return code.kind;
  }

  /** What is wrong, and where. */
  public String sentence(Language language) {
    return format(language, code.key());
  }

  /** What to do next. */
  public String remedy(Language language) {
    return format(language, code.key() + ".remedy");
  }

  private String format(Language language, String key) {
    Messages messages = Messages.beside(SubmissionProblem.class, language);
    Object[] words = arguments.stream().map(word -> inLanguage(word, messages)).toArray();
    return messages.format(key, words);
  }

  private static String inLanguage(Object argument, Messages messages) {
    return argument instanceof Word word ? word.in(messages) : argument.toString();
  }
}
