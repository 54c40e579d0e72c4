package org.sockscore.sandbox;

import java.util.Optional;
import org.sockscore.observe.Observer;
import org.sockscore.reports.Resource;
import org.sockscore.reports.Termination.LimitExceeded;

/** Samples what a program uses, for the limits on its whole tree. Confined to one thread. */
final class LimitWatch {
  /** A sample costs about 0.1 ms of a processor. */
  private static final long INTERVAL_NANOS = 10_000_000;

  /** Many processes make a sample dear; it must not become all there is to do. */
  private static final long LONGEST_PAUSE_NANOS = 200_000_000;

  private static final int SAMPLES_A_LOOK_AT_STORAGE = 8;

  private final Limits limits;
  private final Observer observer;
  private final StorageWatch storage;
  private long sampledAtNanos = System.nanoTime();
  private long outputBytes;
  private int samples;

  /** A watch over a program that is about to run. */
  LimitWatch(Limits limits, Observer observer, StorageWatch storage) {
    this.limits = limits;
    this.observer = observer;
    this.storage = storage;
  }

  void addOutput(int bytes) {
    outputBytes += bytes;
  }

  /** How many more bytes of output are worth keeping. */
  long outputLeft() {
    return Math.max(0, limits.outputBytes() - outputBytes);
  }

  /** The limit that is exceeded, if one is. */
  Optional<LimitExceeded> exceeded() {
    if (outputBytes > limits.outputBytes()) {
      return Optional.of(new LimitExceeded(Resource.OUTPUT, limits.outputBytes()));
    }
    long now = System.nanoTime();
    if (now - sampledAtNanos < INTERVAL_NANOS) {
      return Optional.empty();
    }
    Optional<LimitExceeded> exceeded =
        observer.usage().flatMap(this::exceededBy).or(this::exceededInStorage);
    long cost = System.nanoTime() - now;
    sampledAtNanos = now + Math.min(cost * 5, LONGEST_PAUSE_NANOS);
    return exceeded;
  }

  /** Looked at less often: a disk takes its time to fill. */
  private Optional<LimitExceeded> exceededInStorage() {
    samples++;
    return samples % SAMPLES_A_LOOK_AT_STORAGE == 0 ? storage.exceeded() : Optional.empty();
  }

  private Optional<LimitExceeded> exceededBy(Observer.Usage usage) {
    if (usage.tasks() > limits.processes()) {
      return Optional.of(new LimitExceeded(Resource.PROCESSES, limits.processes()));
    }
    if (usage.residentBytes() > limits.memoryBytes() && memory() > limits.memoryBytes()) {
      return Optional.of(new LimitExceeded(Resource.MEMORY, limits.memoryBytes()));
    }
    if (usage.cpuNanos() > limits.cpu().toNanos()) {
      return Optional.of(new LimitExceeded(Resource.CPU, limits.cpu().toMillis()));
    }
    return Optional.empty();
  }

  /** What processes share was counted in each of them, and few have so much that it matters. */
  private long memory() {
    return observer.proportionalBytes().orElse(0);
  }
}
