package org.sockscore.submission;

import java.util.List;

/** The programs of one language among the files that were handed in. */
interface Programs {
  List<Candidate> in(HandedIn files);
}
