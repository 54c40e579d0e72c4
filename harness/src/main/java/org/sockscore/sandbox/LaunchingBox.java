package org.sockscore.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.GivenFile;
import org.sockscore.observe.NetworkTables;
import org.sockscore.observe.Observer;
import org.sockscore.observe.PortableObserver;
import org.sockscore.observe.ProcObserver;
import org.sockscore.reports.Termination;

/** What all boxes have in common: one program, its terminal, and somebody who watches it. */
abstract class LaunchingBox implements Box {
  private final BoxSpec spec;
  private final Path scratch;
  private final boolean portableObservation;
  private @Nullable LaunchedProgram program;
  private @Nullable Terminal terminal;
  private @Nullable WorkFolder room;

  /**
   * @param scratch where files are made that are needed while the program runs
   */
  LaunchingBox(BoxSpec spec, Path scratch, boolean portableObservation) {
    this.spec = spec;
    this.scratch = scratch;
    this.portableObservation = portableObservation;
  }

  final BoxSpec spec() {
    return spec;
  }

  final Path scratch() {
    return scratch;
  }

  /** Where the program may write, if that was made. */
  final @Nullable WorkFolder room() {
    return room;
  }

  @Override
  public final void makeRoom() throws SandboxException {
    try {
      room = WorkFolder.copyOf(spec.folder(), scratch);
    } catch (IOException e) {
      throw new SandboxException("cannot make room for the program: " + e.getMessage(), e);
    }
  }

  @Override
  public final List<LeftFile> left() {
    return room == null ? List.of() : room.left();
  }

  /** Removes the room with all that is in it. */
  final void closeRoom() {
    clear(room == null ? null : room.outer());
  }

  /** Removes a file or folder: what was seen of the program is worth more than a tidy disk. */
  static void clear(@Nullable Path path) {
    try {
      if (path != null) {
        Trees.delete(path);
      }
    } catch (IOException e) {
      return; // it goes with the scratch folder
    }
  }

  /** Starts {@code launch} with keyboard and screen on {@code screen}, where there is one. */
  abstract Process startProcess(List<String> launch, @Nullable Terminal screen)
      throws IOException, SandboxException;

  /** Ends the whole tree of {@code process} at once, without waiting. */
  abstract void killTree(Process process);

  /** Ends what outlives the process of its tree, and waits for that. */
  abstract void endRest();

  /** What an exit status of the process tells of a program that ended by itself. */
  abstract Termination ownEnd(int exitStatus);

  @Override
  public final String give(GivenFile file) throws SandboxException {
    try {
      Path folder = givenFolder();
      Path path = folder.resolve(file.name());
      try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
        file.writeTo(out);
      }
      if (!path.toFile().setReadOnly()) {
        throw new IOException("cannot protect " + path);
      }
      return pathInside(path);
    } catch (IOException e) {
      throw new SandboxException("cannot give the program its file: " + e.getMessage(), e);
    }
  }

  /** Where files for the home folder are written. */
  abstract Path givenFolder() throws IOException;

  /** Where the program finds {@code path} of that folder. */
  abstract String pathInside(Path path);

  @Override
  public final Program start(List<String> launch, boolean onTerminal) throws SandboxException {
    if (program != null) {
      throw new IllegalStateException("a box starts one program");
    }
    try {
      Terminal screen = onTerminal && hasTerminals() ? Terminal.open() : null;
      terminal = screen;
      long oomKills = OomKills.count();
      Process process = startProcess(launch, screen);
      Observer observer = observer(process, screen);
      LaunchedProgram launched =
          new LaunchedProgram(
              process,
              observer,
              screen,
              new LimitWatch(spec.limits(), observer, storageWatch(observer)),
              () -> killTree(process),
              this::endRest,
              this::ownEnd,
              oomKills);
      program = launched;
      return launched;
    } catch (IOException e) {
      throw new SandboxException("cannot start the program: " + e.getMessage(), e);
    }
  }

  private StorageWatch storageWatch(Observer observer) {
    Path disk = spec.writable() ? spec.folder() : null;
    return new StorageWatch(spec.limits(), observer, room == null ? disk : room.outer());
  }

  private static boolean hasTerminals() {
    return System.getProperty("os.name").equals("Linux") && Files.isExecutable(Path.of("/bin/sh"));
  }

  /** Watches {@code process}, or ends it. */
  private Observer observer(Process process, @Nullable Terminal screen) throws IOException {
    try {
      return watch(process, screen);
    } catch (IOException e) {
      killTree(process);
      endRest();
      throw e;
    }
  }

  private Observer watch(Process process, @Nullable Terminal screen) throws IOException {
    if (portableObservation) {
      return new PortableObserver(process::isAlive);
    }
    Runnable barrier = screen == null ? () -> {} : screen::flush;
    return new ProcObserver(process.pid(), isIsolated(), inside(NetworkTables::new), barrier);
  }

  /** Ends the program, if one was started and has not ended by itself. */
  final void endProgram() {
    if (program != null) {
      program.kill();
      program.observer().close();
    }
  }

  final void closeTerminal() {
    if (terminal != null) {
      terminal.close();
    }
  }
}
