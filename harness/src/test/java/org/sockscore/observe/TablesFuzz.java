package org.sockscore.observe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sockscore.assignment.Transport;

/**
 * Feeds what the kernel tells of programs where they have a say in it: names that they have chosen,
 * and packets that they have sent; and rows of socket tables.
 */
public final class TablesFuzz {
  /** {@code TASK_COMM_LEN} of the kernel, less its final 0. */
  private static final int LONGEST_NAME = 15;

  private TablesFuzz() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] data) {
    PacketTap.parse(ByteBuffer.wrap(data));
    String text = new String(data, StandardCharsets.ISO_8859_1);
    row(text);
    int end = text.indexOf(0);
    String name = text.substring(0, Math.min(LONGEST_NAME, end < 0 ? text.length() : end));
    stat(name);
    status(name, Arrays.hashCode(data) & 0xffff_ffffL);
  }

  private static void row(String text) {
    try {
      NetworkTables.row(text, Transport.TCP);
    } catch (IOException e) {
      return; // it says that it is no row
    }
  }

  /** The kernel puts the name there as it is. */
  private static void stat(String name) {
    ProcessStat stat =
        ProcessStat.of("7 (" + name + ") D 1 7 7 0 -1 4 0 0 0 0 11 12 13 14 20 0 3 0 99 4096 55 1")
            .orElseThrow();
    if (stat.state() != 'D'
        || !stat.isExiting()
        || stat.ticks() != 23
        || stat.ticksOfChildren() != 27
        || stat.threads() != 3
        || !stat.startedAt().equals("99")
        || stat.residentPages() != 55) {
      throw new AssertionError("misread because of the name " + name);
    }
  }

  /** Here it escapes what would end a line. */
  private static void status(String name, long mask) {
    String shown = name.replace("\\", "\\\\").replace("\n", "\\n");
    String status = "Name:\t" + shown + "\nSigCgt:\t" + Long.toHexString(mask) + "\nSeccomp:\t2\n";
    if (ProcessFacts.mask(status, "SigCgt:") != mask) {
      throw new AssertionError("misread because of the name " + name);
    }
  }
}
