package org.vigil.workflow;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.vigil.shared.StartRefusedException;

/**
 * Settings of the workflow: how long each step may take, when its being late is told, and how long the drawings wait.
 *
 * @param due time to do each step, by its name in the drawings: {@code review-record} is {@code Task_ReviewRecord}
 * @param urgentDue the same for urgent cases, where it differs
 * @param grace how long after its due time a step's being late is told to the coordinator
 * @param urgentGrace the same for urgent cases
 * @param repeat how often it is told again
 * @param informationWait how long a report waits for what was asked
 * @param watchFirst how long a case that cannot be verified is watched before it is looked at again; doubles each time
 * @param watchLongest the longest that it becomes
 * @param replyReminder how long before a reply is due its deadline is told
 * @param replyEscalation how long after it somebody is asked what to do about the silence
 * @param hearingReminder how long before a hearing it is told
 * @param hearingUnknown how long until somebody asks again for the day of a hearing that has none
 */
@ConfigurationProperties("vigil.workflow")
public record WorkflowSettings(
        Map<String, Duration> due,
        @DefaultValue Map<String, Duration> urgentDue,
        Duration grace,
        Duration urgentGrace,
        Duration repeat,
        Duration informationWait,
        Duration watchFirst,
        Duration watchLongest,
        Duration replyReminder,
        Duration replyEscalation,
        Duration hearingReminder,
        Duration hearingUnknown) {

    private static final String PREFIX = "vigil.workflow.";
    private static final String TASK = "Task_";
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    public WorkflowSettings {
        due = byName("due", due);
        urgentDue = byName("urgent-due", urgentDue);
        require("grace", grace);
        require("urgent-grace", urgentGrace);
        require("repeat", repeat);
        require("information-wait", informationWait);
        require("watch-first", watchFirst);
        require("watch-longest", watchLongest);
        require("reply-reminder", replyReminder);
        require("reply-escalation", replyEscalation);
        require("hearing-reminder", hearingReminder);
        require("hearing-unknown", hearingUnknown);
        if (watchFirst.compareTo(watchLongest) > 0) {
            throw refused("watch-first", "is longer than " + PREFIX + "watch-longest");
        }
    }

    /** Time to do a step, at the given urgency. */
    Duration dueIn(String taskKey, String urgency) {
        var name = nameOf(taskKey);
        var urgent = isUrgent(urgency) ? urgentDue.get(name) : null;
        var usual = urgent == null ? due.get(name) : urgent;
        if (usual == null) {
            throw missing(taskKey);
        }
        return usual;
    }

    Duration graceAt(String urgency) {
        return isUrgent(urgency) ? urgentGrace : grace;
    }

    /**
     * Holds the times to the steps that there are.
     *
     * @param taskKeys every step whose time is set here
     */
    void requireExactly(Set<String> taskKeys) {
        var names = taskKeys.stream().map(WorkflowSettings::nameOf).collect(Collectors.toSet());
        for (var given : new Map<?, ?>[] {due, urgentDue}) {
            given.keySet().stream()
                    .filter(name -> !names.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new StartRefusedException(
                                "The settings " + PREFIX + "due and urgent-due hold the time of " + name
                                        + ", and no such step is drawn: remove it or mend its name (config/application.yml lists them all).");
                    });
        }
        taskKeys.stream()
                .filter(key -> !due.containsKey(nameOf(key)))
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw missing(key);
                });
    }

    private static StartRefusedException missing(String taskKey) {
        return new StartRefusedException("The setting " + PREFIX + "due." + written(taskKey)
                + " is missing: say how long that step may take, for example 3d (config/application.yml explains it).");
    }

    private static Map<String, Duration> byName(String setting, @Nullable Map<String, Duration> given) {
        var byName = new LinkedHashMap<String, Duration>();
        if (given != null) {
            given.forEach((name, time) -> {
                require(setting + "." + name, time);
                byName.putIfAbsent(plain(name), time);
            });
        }
        return Map.copyOf(byName);
    }

    private static void require(String setting, @Nullable Duration time) {
        if (time == null) {
            throw refused(setting, "is missing");
        }
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw refused(setting, "is not between 1m and 365d");
        }
    }

    private static StartRefusedException refused(String setting, String why) {
        return new StartRefusedException("The setting " + PREFIX + setting + " " + why
                + ": give a time such as 4h or 14d (config/application.yml explains it).");
    }

    private static boolean isUrgent(String urgency) {
        return urgency.equals("URGENT");
    }

    private static String nameOf(String taskKey) {
        return plain(taskKey.startsWith(TASK) ? taskKey.substring(TASK.length()) : taskKey);
    }

    /** Hyphens and capitals do not matter, so that a variable of the environment names a step, too. */
    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String written(String taskKey) {
        return taskKey.substring(TASK.length())
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
