package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** On which side the fault lies when a client and a server do not get on. */
public enum FaultSide {
  /** They get on. */
  NOBODY,
  CLIENT,
  SERVER,
  BOTH,
  /** Our side kept it from being told. */
  UNKNOWN;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static FaultSide of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whose it is, by what was found out about each; a side that was not judged broke nothing. */
  public static FaultSide between(Verdict client, Verdict server) {
    if (client.isOurs() || server.isOurs()) {
      return UNKNOWN;
    }
    boolean ofClient = client == Verdict.FAIL;
    boolean ofServer = server == Verdict.FAIL;
    return ofClient && ofServer ? BOTH : ofClient ? CLIENT : ofServer ? SERVER : NOBODY;
  }
}
