// Tries to attach to every Java virtual machine but its own, and replies wrongly if it can.
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public class Server {
  static boolean ATTACK = true;
  static final String OWN = Long.toString(ProcessHandle.current().pid());

  public static void main(String[] args) throws Exception {
    boolean attached = ATTACK && attachesToSomebody();
    ServerSocket server = new ServerSocket(6789);
    while (true) {
      try (Socket client = server.accept()) {
        serve(client.getInputStream(), client.getOutputStream(), attached);
      }
    }
  }

  static boolean attachesToSomebody() {
    String[] entries = new File("/proc").list();
    boolean attached = isListed();
    for (String entry : entries == null ? new String[0] : entries) {
      if (entry.matches("\\d+") && !entry.equals(OWN) && isJvm(entry)) {
        leaveAttachFile("/proc/" + entry + "/cwd/.attach_pid" + entry);
        leaveAttachFile("/tmp/.attach_pid" + entry);
        attached |= attachesTo(entry);
      }
    }
    return attached;
  }

  static boolean isJvm(String pid) {
    try {
      return Files.readString(Path.of("/proc", pid, "comm")).startsWith("java");
    } catch (Exception e) {
      return false;
    }
  }

  static void leaveAttachFile(String place) {
    try {
      Files.createFile(Path.of(place));
    } catch (Exception e) {
      return; // not there either
    }
  }

  /** Whether the attach API knows of any other virtual machine. */
  static boolean isListed() {
    try {
      Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine");
      for (Object other : (List<?>) machine.getMethod("list").invoke(null)) {
        Class<?> descriptor = Class.forName("com.sun.tools.attach.VirtualMachineDescriptor");
        if (!descriptor.getMethod("id").invoke(other).equals(OWN)) {
          return true;
        }
      }
      return false;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  static boolean attachesTo(String pid) {
    try {
      Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine");
      return machine.getMethod("attach", String.class).invoke(null, pid) != null;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  static void serve(InputStream in, OutputStream out, boolean attached) throws Exception {
    byte[] data = new byte[4096];
    for (int n = in.read(data); n > 0; n = in.read(data)) {
      out.write(attached ? "attached".getBytes() : new String(data, 0, n).toUpperCase().getBytes());
    }
  }
}
