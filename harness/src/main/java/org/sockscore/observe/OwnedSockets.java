package org.sockscore.observe;

import com.sun.jna.LastErrorException;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The sockets that some processes have open, by their inodes. Confined to one thread. */
final class OwnedSockets {
  private static final int IPPROTO_IPV6 = 41;
  private static final int IPV6_V6ONLY = 26;

  private record Descriptor(long pid, int fd) {}

  private final Map<Long, Descriptor> byInode = new HashMap<>();

  /** Those of {@code pids} now. */
  OwnedSockets(Collection<Long> pids) {
    for (long pid : pids) {
      String[] fds = new File("/proc/" + pid + "/fd").list();
      for (String fd : fds == null ? new String[0] : fds) {
        add(new Descriptor(pid, Integer.parseInt(fd)));
      }
    }
  }

  private void add(Descriptor descriptor) {
    String target = BlockedCalls.target(descriptor.pid, descriptor.fd);
    if (target.startsWith("socket:[")) {
      byInode.put(Long.valueOf(target.substring(8, target.length() - 1)), descriptor);
    }
  }

  boolean contain(long inode) {
    return byInode.containsKey(inode);
  }

  /**
   * Whether the IPv6 socket {@code inode} takes no IPv4 besides (IPV6_V6ONLY); false if it cannot
   * be asked.
   */
  boolean isIpv6Only(long inode) {
    Descriptor descriptor = byInode.get(inode);
    if (descriptor == null) {
      return false;
    }
    byte[] value = new byte[4];
    try {
      BlockedCalls.socketOption(descriptor.pid, descriptor.fd, IPPROTO_IPV6, IPV6_V6ONLY, value);
    } catch (LastErrorException e) {
      return false;
    }
    return ByteBuffer.wrap(value).order(ByteOrder.nativeOrder()).getInt() != 0;
  }
}
