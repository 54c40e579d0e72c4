package org.sockscore.judge;

import java.io.ByteArrayOutputStream;
import org.sockscore.reports.Bytes;

/**
 * What a program has written by now on its screen, and what on its standard error apart from it.
 */
final class Written {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
  private int screenBeforeStep;
  private int screenBeforeRequest;
  private int screenBeforeDeparture;
  private int stderrBeforeDeparture;
  private int screenEvent = Connection.NEVER;
  private int stderrEvent = Connection.NEVER;

  /** Another step begins. */
  void beginStep() {
    screenBeforeStep = screen.size();
  }

  /** A peer has sent something. */
  void takeRequest() {
    screenBeforeRequest = screen.size();
  }

  /** A peer has closed, or broken off. */
  void takeDeparture() {
    screenBeforeDeparture = screen.size();
    stderrBeforeDeparture = stderr.size();
  }

  /** Whoever types begins a new line on the screen, as Enter does before the user's eyes. */
  void takeEnter() {
    screen.write('\n');
  }

  void takeScreen(Bytes shown, int event) {
    screen.writeBytes(shown.toArray());
    screenEvent = event;
  }

  void takeStderr(Bytes words, int event) {
    stderr.writeBytes(words.toArray());
    stderrEvent = event;
  }

  Bytes screen() {
    return Bytes.of(screen.toByteArray());
  }

  /** What it wrote on its standard error apart from its screen. */
  Bytes apart() {
    return Bytes.of(stderr.toByteArray());
  }

  /** How many bytes were on the screen when a peer last sent something. */
  int screenBeforeRequest() {
    return screenBeforeRequest;
  }

  /** How many bytes appeared on the screen during the step in hand. */
  int screenDuringStep() {
    return screen.size() - screenBeforeStep;
  }

  /** Whether it showed something after the last request was sent. */
  boolean showedSomethingSinceRequest() {
    return screen.size() > screenBeforeRequest;
  }

  /** Whether it wrote anything since the last peer left. */
  boolean saidAnything() {
    return isWritten(screen, screenBeforeDeparture) || isWritten(stderr, stderrBeforeDeparture);
  }

  private static boolean isWritten(ByteArrayOutputStream written, int since) {
    return !Bytes.of(written.toByteArray(), since, written.size() - since).toUtf8().isBlank();
  }

  int lastStderrEvent() {
    return stderrEvent == Connection.NEVER ? screenEvent : stderrEvent;
  }

  int lastScreenEvent() {
    return screenEvent;
  }
}
