// Ends the compiler that runs it, and leaves word that it was run.
package evil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
public class Evil extends AbstractProcessor {
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    try {
      Files.createFile(Path.of("/tmp/sockscore-processor-was-here"));
    } catch (IOException e) {
      System.err.println("run, but not allowed to write");
    }
    Runtime.getRuntime().halt(3);
    return true;
  }
}
