package org.sockscore.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Termination;
import org.sockscore.sandbox.Trees;

/**
 * Builds by content, a folder each: {@code tree/} and {@code outcome.json}. An entry appears whole,
 * by a rename, or not at all; one that was touched since is not believed.
 */
final class BuildCache {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * What is known of an entry.
   *
   * @param tree the SHA-256 of the built files
   * @param command the step that failed; null if none did, like the next two
   */
  record Outcome(
      String tree,
      @Nullable List<String> command,
      @Nullable Bytes output,
      @Nullable Termination termination) {}

  private static final String DRAFT = "draft";

  private final Path folder;
  private final AtomicBoolean swept = new AtomicBoolean();

  BuildCache(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** The name of the entry for files with the hash {@code sha256}, built by {@code recipe}. */
  static String key(String sha256, Recipe recipe, String isolation) throws IOException {
    MessageDigest digest = FileTree.sha256();
    add(digest, sha256, isolation);
    for (var source : new TreeMap<>(recipe.sources()).entrySet()) {
      add(digest, source.getKey(), source.getValue());
    }
    for (List<String> command : recipe.commands()) {
      add(digest, Integer.toString(command.size()));
      for (String word : command) {
        add(digest, word, version(word));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String... parts) {
    for (String part : parts) {
      digest.update((part + "\0").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A tool that was replaced has another time or size; asking its version takes 300 ms. */
  private static String version(String word) throws IOException {
    if (!word.startsWith("/") || !Files.isRegularFile(Path.of(word))) {
      return "";
    }
    Path tool = Path.of(word);
    return Files.getLastModifiedTime(tool) + " " + Files.size(tool);
  }

  static Path tree(Path entry) {
    return entry.resolve("tree");
  }

  /** A new folder to build in, beside the entries; whoever asks deletes it. */
  Path draft() throws IOException {
    Files.createDirectories(folder);
    if (!swept.getAndSet(true)) {
      deleteOldDrafts();
    }
    Path draft = Files.createTempDirectory(folder, DRAFT);
    FileTree.allow(draft, true);
    Files.createDirectory(tree(draft));
    FileTree.allow(tree(draft), true);
    return draft;
  }

  /** A process that was killed while it built left its draft behind; no build takes a day. */
  private void deleteOldDrafts() throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, DRAFT + "*")) {
      for (Path draft : drafts) {
        if (isOlder(draft, old)) {
          sweep(draft);
        }
      }
    }
  }

  /** What does not go now is tried again by the next process; nobody's build must fail for it. */
  private static void sweep(Path draft) {
    try {
      Trees.delete(draft);
    } catch (IOException e) {
      return;
    }
  }

  /** Another process may finish its draft, and so remove it, while this one looks. */
  private static boolean isOlder(Path draft, FileTime time) throws IOException {
    try {
      return Files.getLastModifiedTime(draft).compareTo(time) < 0;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** What was kept under {@code key}, if it is whole. */
  Optional<BuildResult> get(String key, List<String> launch) throws IOException {
    Path entry = folder.resolve(key);
    if (!Files.isDirectory(entry)) {
      return Optional.empty();
    }
    Optional<BuildResult> kept = read(entry, launch);
    if (kept.isEmpty()) {
      discard(entry);
    }
    return kept;
  }

  BuildResult putSuccess(String key, Path draft, List<String> launch) throws IOException {
    for (Path file : FileTree.regularFiles(tree(draft))) {
      FileTree.allow(file, Files.isExecutable(file));
    }
    Outcome outcome = new Outcome(FileTree.sha256(tree(draft)), null, null, null);
    return new BuildResult.Built(tree(put(key, draft, outcome)), launch);
  }

  /** A compiler that was killed may do better next time: only an end of its own is kept. */
  BuildResult putFailure(String key, Path draft, BuildResult.Failed failed) throws IOException {
    if (failed.termination() instanceof Termination.Exited) {
      Trees.delete(tree(draft));
      put(key, draft, new Outcome("", failed.command(), failed.output(), failed.termination()));
    }
    return failed;
  }

  private Path put(String key, Path draft, Outcome outcome) throws IOException {
    Files.write(draft.resolve("outcome.json"), JSON.writeValueAsBytes(outcome));
    Path entry = folder.resolve(key);
    try {
      Files.move(draft, entry, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Another thread or process built the same and was faster; its result is as good.
      if (!Files.isDirectory(entry)) {
        throw e;
      }
    }
    return entry;
  }

  private static Optional<BuildResult> read(Path entry, List<String> launch) throws IOException {
    Optional<Outcome> read = outcome(entry);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Outcome outcome = read.get();
    if (outcome.command() != null && outcome.output() != null && outcome.termination() != null) {
      return Optional.of(
          new BuildResult.Failed(outcome.command(), outcome.output(), outcome.termination()));
    }
    boolean whole =
        Files.isDirectory(tree(entry)) && FileTree.sha256(tree(entry)).equals(outcome.tree());
    return whole ? Optional.of(new BuildResult.Built(tree(entry), launch)) : Optional.empty();
  }

  private static Optional<Outcome> outcome(Path entry) throws IOException {
    try {
      byte[] json = Files.readAllBytes(entry.resolve("outcome.json"));
      return Optional.ofNullable(JSON.readValue(json, Outcome.class));
    } catch (JsonProcessingException | NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Out of the way by a rename first, so that nobody finds half of it. */
  private void discard(Path entry) throws IOException {
    Path draft = draft();
    try {
      Files.move(entry, draft.resolve("discarded"), StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      // Another process was faster.
    } finally {
      Trees.delete(draft);
    }
  }
}
