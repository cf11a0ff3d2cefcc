package org.vigil.platform.commands;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; nothing where the output goes elsewhere. */
final class Progress implements AutoCloseable {

    private final @Nullable ProgressBar bar;

    Progress(String what, long most) {
        bar = !Terminal.isThere()
                ? null
                : new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(most)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(250)
                        .showSpeed()
                        .build();
    }

    void at(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    void most(long most) {
        if (bar != null) {
            bar.maxHint(most);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
