package org.vigil.platform.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.access.CurrentUser;
import org.vigil.mirror.MirrorCheck;
import org.vigil.mirror.Mirrors;
import org.vigil.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the public site as files with a signed list, or checks such a copy. */
@Command(
        name = "mirror",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the public site as files that any web server, an onion service or a stick can hold, with a signed list of",
            "them. Run again on the same folder, it renews what has changed and takes out what was taken back.",
            "With --verify it checks such a copy, for which it needs neither a database nor a key of its own."
        })
@SuppressWarnings("NullAway.Init")
final class MirrorCommand implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN = 20;

    private final Vigil vigil;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder of the mirror: empty, new, or one that a mirror was written to before.")
    private Path folder;

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description =
                    "The public address of the site; readers of the copy are led there for what a copy cannot do.")
    private @Nullable String origin;

    @Option(
            names = "--languages",
            split = ",",
            paramLabel = "LANGUAGE",
            description = "Which languages beside English, for example fr,ru; all where this is absent.")
    private List<String> languages = List.of();

    @Option(names = "--anew", description = "Ask for every page again.")
    private boolean anew;

    @Option(names = "--verify", description = "Check the copy in DIR: signature, files, links.")
    private boolean verify;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The public key to check with (PEM), from elsewhere than the copy.")
    private @Nullable Path key;

    MirrorCommand(Vigil vigil) {
        this.vigil = vigil;
    }

    @Override
    public Integer call() throws IOException {
        return verify ? check() : write();
    }

    private int write() throws IOException {
        vigil.need(Vigil.Part.PAGES);
        var asked = new Mirrors.Asked(folder, origin(), Set.copyOf(languages), anew);
        try (var progress = new Progress(vigil.say("command.mirror.writing"), -1)) {
            var written = vigil.the(CurrentUser.class)
                    .asSystem(() -> vigil.the(Mirrors.class).write(asked, progress::at));
            out().println(vigil.say(
                    "command.mirror.written",
                    written.cases(),
                    written.files(),
                    written.bytes() / 1000,
                    written.made(),
                    written.gone(),
                    written.sha256()));
        }
        return 0;
    }

    /** The address that was given, else the one that the settings know. */
    private @Nullable String origin() {
        var given = origin == null ? vigil.context().getEnvironment().getProperty("vigil.site.public-address") : origin;
        if (given == null || given.isBlank()) {
            return null;
        }
        var address = given.strip().replaceFirst("/+$", "");
        if (!address.matches("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]*)?")) {
            throw Refusal.invalid("--origin", "command.mirror.origin");
        }
        return URI.create(address).toString();
    }

    /** Says what it says without starting Vigil: whoever checks a copy may have nothing but the jar. */
    private int check() throws IOException {
        if (!Files.isReadable(folder.resolve("SHA256SUMS"))) {
            return failed("command.mirror.no-mirror", folder);
        }
        if (key != null && !Files.isReadable(key)) {
            return failed("command.mirror.no-key", key);
        }
        var found = MirrorCheck.check(folder, key == null ? null : Files.readString(key, StandardCharsets.US_ASCII));
        out().println(Sentences.say("command.mirror.key", found.fingerprint()));
        if (key == null) {
            out().println(Sentences.say("command.mirror.own-key"));
        }
        if (!found.signed()) {
            return failed("command.mirror.unsigned");
        }
        if (found.ok()) {
            out().println(Sentences.say("command.mirror.whole", found.files(), found.links()));
            return 0;
        }
        var code = failed(
                "command.mirror.broken",
                found.changed().size(),
                found.absent().size(),
                found.foreign().size(),
                found.broken().size());
        Stream.of(found.changed(), found.absent(), found.foreign(), found.broken())
                .flatMap(List::stream)
                .limit(PROBLEMS_SHOWN)
                .forEach(problem ->
                        spec.commandLine().getErr().println(Sentences.say("command.mirror.problem", problem)));
        return code;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private int failed(String sentence, Object... args) {
        spec.commandLine().getErr().println(Sentences.say(sentence, args));
        return Commands.FAILED;
    }
}
