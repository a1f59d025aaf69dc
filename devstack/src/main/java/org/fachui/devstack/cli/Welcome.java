package org.fachui.devstack.cli;

import java.io.PrintStream;
import org.fachui.devstack.supervisor.Stack;

/** What a newcomer is told when everything is ready. */
final class Welcome {
  private final Stack stack;
  private final PrintStream out;

  Welcome(Stack stack, PrintStream out) {
    this.stack = stack;
    this.out = out;
  }

  void print() {
    out.printf(
        """

        Fachui is ready:  %1$s

        Sign in there as one of the people of the drill, without a password:
          li 李明, zhang 张薇, wang 王海     bidders (wang holds a right of pre-emption)
          chen, zhao, qian, sun            clerk, judge, finance, approver of Hangzhou Xihu
          chen2, zhao2, qian2, sun2        the same of Chengdu Qingyang
          zhou, wu, zheng, feng            bureau, supervisor, auditor, administrator

        What to look at:
          1. %1$s shows the lots of both courts.
          2. Sign in as li and open the drill auction: it opens within a minute; robots bid; outbid them.
          3. When it has closed, download its bid log and run  ./fachui verify FILE
          4. The home marked 【全程演练】 goes the whole way: enrol as li, pay the deposit at the bank's
             page, win, pay the rest; then be judge (zhao) for the ruling, clerk (chen) for its service,
             and follow the title through the bureaus. A day of the simulated bank lasts half a minute.
          5. Under a person's name, choose what to be told by e-mail or SMS; whatever is sent arrives at
             %4$s/sim/mailbox  and nowhere else.
          6. ./fachui demo runs the whole job by itself, with servers of its own, and counts.

        Durability: PostgreSQL %2$s
                    Redis %3$s
        Logs: ./fachui logs     End: Ctrl-C or ./fachui down
        """,
        stack.website(),
        stack.durability().postgres(),
        stack.durability().redis(),
        stack.post().url());
    out.flush();
  }
}
