package org.sockscore.submission;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.sockscore.reports.Role;

/**
 * How much shows that a program is a server, and that it is a client: 0 for nothing.
 *
 * @param server 0, {@link #WEAK} or {@link #STRONG}, and one more for its name
 * @param client likewise
 */
record Evidence(int server, int client) {
  static final int WEAK = 1;
  static final int STRONG = 3;
  static final Evidence NONE = new Evidence(0, 0);

  private static final Pattern SERVER_NAME =
      Pattern.compile("(?<!ob)serv(eu|e)r|srv|(?<![a-z])serv(?![a-z])", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLIENT_NAME = Pattern.compile("client", Pattern.CASE_INSENSITIVE);

  /** What the name of a file, with its folders, tells; nothing if it tells both. */
  static Evidence ofName(String name) {
    Evidence last = ofPart(HandedIn.lastPart(name));
    return last.roles().size() == 1 ? last : ofPart(HandedIn.folderOf(name));
  }

  private static Evidence ofPart(String part) {
    int server = SERVER_NAME.matcher(part).find() ? WEAK : 0;
    int client = CLIENT_NAME.matcher(part).find() ? WEAK : 0;
    return server == client ? NONE : new Evidence(server, client);
  }

  Evidence plus(Evidence other) {
    return new Evidence(server + other.server, client + other.client);
  }

  Evidence or(Evidence other) {
    return new Evidence(Math.max(server, other.server), Math.max(client, other.client));
  }

  boolean isNone() {
    return server == 0 && client == 0;
  }

  /** The better founded role; both if they are equally so; none if nothing shows either. */
  Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (server > 0 && server >= client) {
      roles.add(Role.SERVER);
    }
    if (client > 0 && client >= server) {
      roles.add(Role.CLIENT);
    }
    return roles;
  }

  /** Whether what it does shows that it is a {@code role}, not only how it is called. */
  boolean isStrongFor(Role role) {
    return (role == Role.SERVER ? server : client) >= STRONG;
  }
}
