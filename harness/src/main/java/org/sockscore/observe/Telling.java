package org.sockscore.observe;

import java.util.List;
import org.sockscore.reports.Activity;

/** Which of several threads' activities says most about why a program does not go on. */
final class Telling {
  private static final List<Activity> MOST_TELLING_FIRST =
      List.of(
          Activity.RUNS,
          Activity.WAITS_TO_SEND,
          Activity.WAITS_FOR_KEYBOARD,
          Activity.SLEEPS,
          Activity.WAITS_TO_RECEIVE,
          Activity.WAITS_FOR_CLIENT,
          Activity.WAITS_FOR_ANY,
          Activity.WAITS_FOR_ITSELF,
          Activity.WAITS_FOR_CHILD,
          Activity.ENDED,
          Activity.UNKNOWN);

  private Telling() {}

  static int rank(Activity activity) {
    return MOST_TELLING_FIRST.indexOf(activity);
  }
}
