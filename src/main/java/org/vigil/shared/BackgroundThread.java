package org.vigil.shared;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Work in a thread of its own, from the start of the application to its end. */
public abstract class BackgroundThread implements SmartLifecycle {

    private static final int SECONDS_TO_END = 5;

    private final String name;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    protected BackgroundThread(String name) {
        this.name = name;
    }

    /** Goes on while {@link #isRunning} holds, and ends when it is interrupted. */
    protected abstract void work();

    @Override
    public void start() {
        running = true;
        var begun = new Thread(this::work, name);
        begun.setDaemon(true);
        thread = begun;
        begun.start();
    }

    @Override
    public void stop() {
        running = false;
        var working = thread;
        if (working != null) {
            working.interrupt();
            try {
                working.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
