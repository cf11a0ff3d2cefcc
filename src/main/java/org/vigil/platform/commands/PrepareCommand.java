package org.vigil.platform.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.system.ApplicationHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Unpacks the jar and keeps, as the JVM reads them, the classes that a start needs: later starts take half the time. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description = {
            "Unpacks Vigil to a folder and keeps there, for the same Java on the same machine, what a start needs: later starts",
            "by `java @DIR/vigil` take half the time. Touches neither data nor settings."
        })
@SuppressWarnings("NullAway.Init")
final class PrepareCommand implements Callable<Integer> {

    private static final int MINUTES_TO_UNPACK = 5;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A new or empty folder; it has to stay where it is.")
    private Path folder;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var jar = new ApplicationHome(PrepareCommand.class).getSource();
        if (jar == null || !jar.isFile()) {
            return failed("command.prepare.no-jar");
        }
        var to = folder.toAbsolutePath().normalize();
        if (Files.exists(to) && !isEmpty(to)) {
            return failed("command.prepare.folder", folder);
        }
        out().println(Sentences.say("command.prepare.unpacking", folder));
        var unpacking = new ProcessBuilder(
                        java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", to.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!unpacking.waitFor(MINUTES_TO_UNPACK, TimeUnit.MINUTES) || unpacking.exitValue() != 0) {
            unpacking.destroyForcibly();
            return failed("command.prepare.folder", folder);
        }
        var unpacked = to.resolve(jar.getName());
        var classes = to.resolve("vigil.jsa");
        out().println(Sentences.say("command.prepare.learning"));
        var log = to.resolve("prepare.log");
        if (!new FirstStart(java(), unpacked, log).writing(classes) || Files.notExists(classes)) {
            return failed("command.prepare.failed", log);
        }
        Files.deleteIfExists(log);
        var words = to.resolve("vigil");
        Files.write(
                words,
                List.of("-XX:SharedArchiveFile=" + quoted(classes), "-Xshare:auto", "-jar", quoted(unpacked)),
                StandardCharsets.UTF_8);
        out().println(Sentences.say("command.prepare.done", folder.resolve("vigil")));
        return 0;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var there = Files.list(folder)) {
            return there.findAny().isEmpty();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** As the file of words is read that Java takes behind an at sign. */
    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\") + '"';
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private int failed(String sentence, Object... args) {
        spec.commandLine().getErr().println(Sentences.say(sentence, args));
        return Commands.FAILED;
    }
}
