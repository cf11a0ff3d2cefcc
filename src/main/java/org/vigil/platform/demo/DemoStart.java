package org.vigil.platform.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.vigil.platform.DemoMode;
import org.vigil.shared.ServerOnly;

/** Loads the demo before the port opens: whoever gets an answer finds the accounts and the cases there. */
@Component
@ServerOnly
class DemoStart implements SmartLifecycle {

    /** Well before the web server. */
    private static final int PHASE = Integer.MAX_VALUE - 10_000;

    private final DemoMode mode;
    private final DemoAccounts accounts;
    private final DemoStory story;
    private volatile boolean loaded;
    private volatile @Nullable String freshPassword;

    DemoStart(DemoMode mode, DemoAccounts accounts, DemoStory story) {
        this.mode = mode;
        this.accounts = accounts;
        this.story = story;
    }

    @Override
    public void start() {
        if (mode.on()) {
            freshPassword = accounts.add();
            story.tell();
        }
        loaded = true;
    }

    /** The password that was generated at this start; gone once it was asked for. */
    @Nullable
    String takeFreshPassword() {
        var password = freshPassword;
        freshPassword = null;
        return password;
    }

    @Override
    public void stop() {
        loaded = false;
    }

    @Override
    public boolean isRunning() {
        return loaded;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
