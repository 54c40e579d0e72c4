package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a program ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "how")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Termination.Exited.class, name = "exited"),
  @JsonSubTypes.Type(value = Termination.Signalled.class, name = "signalled"),
  @JsonSubTypes.Type(value = Termination.LimitExceeded.class, name = "limit-exceeded"),
  @JsonSubTypes.Type(value = Termination.Killed.class, name = "killed"),
  @JsonSubTypes.Type(value = Termination.FailedToStart.class, name = "failed-to-start"),
  @JsonSubTypes.Type(value = Termination.OutOfMemory.class, name = "out-of-memory")
})
public sealed interface Termination {

  /** Ended by itself with an exit status from 0 to 255. */
  record Exited(int status) implements Termination {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.exited(this);
    }
  }

  /** Ended by a signal that the harness did not send, such as 11 for SIGSEGV. */
  record Signalled(int signal) implements Termination {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.signalled(this);
    }
  }

  /** Ended because it asked for more than its box gives. */
  record LimitExceeded(Resource resource, long limit) implements Termination {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.limitExceeded(this);
    }
  }

  /** Ended by the harness when the case was over. */
  record Killed() implements Termination {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.killed(this);
    }
  }

  /** Never ran: a fault of our side, such as a missing interpreter. */
  record FailedToStart(String reason) implements Termination {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.failedToStart(this);
    }
  }

  /** Ended by the kernel, since the machine had no memory left: a fault of our side. */
  record OutOfMemory() implements Termination {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.outOfMemory(this);
    }
  }

  <R> R accept(Visitor<R> visitor);

  /** One method a way to end. */
  interface Visitor<R> {
    R exited(Exited termination);

    R signalled(Signalled termination);

    R limitExceeded(LimitExceeded termination);

    R killed(Killed termination);

    R failedToStart(FailedToStart termination);

    R outOfMemory(OutOfMemory termination);
  }
}
