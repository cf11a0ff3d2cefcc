package org.vigil.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.access.CurrentUser;

/** How the engine is set up: our listeners, our variables' limits, and the system's name on the work of its timers. */
@Component
class EngineDoor extends AbstractProcessEnginePlugin {

    /** After each failure the next try waits longer; after the fourth wait a coordinator is needed. */
    private static final String RETRIES = "PT1M,PT10M,PT1H,PT6H";

    private final TaskProjection projection;
    private final StageListener.Factory stages;
    private final NoticeListener.Factory notices;
    private final CurrentUser currentUser;
    private final FailedSteps failedSteps;
    private final DecisionRecord decisions;

    EngineDoor(
            TaskProjection projection,
            StageListener.Factory stages,
            NoticeListener.Factory notices,
            CurrentUser currentUser,
            FailedSteps failedSteps,
            DecisionRecord decisions) {
        this.projection = projection;
        this.stages = stages;
        this.notices = notices;
        this.currentUser = currentUser;
        this.failedSteps = failedSteps;
        this.decisions = decisions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreBPMNParseListeners(
                with(engine.getCustomPreBPMNParseListeners(), new StepParseListener(projection, stages, notices)));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new TimersActAsSystem()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new TimersActAsSystem()));
        engine.setBpmnParseFactory(ReleaseParse::new);
        engine.setDmnEngineConfiguration(recordingDecisions());
        engine.setFailedJobRetryTimeCycle(RETRIES);
        engine.setFailedJobCommandFactory(failedSteps);
        // The engine would write an exception's words into the log; what failed is logged by its code instead.
        engine.setEnableCmdExceptionLogging(false);
        engine.setHistoryTimeToLive("P30D");
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnforceHistoryTimeToLive(true);
    }

    private DefaultDmnEngineConfiguration recordingDecisions() {
        var tables = new DefaultDmnEngineConfiguration();
        tables.setCustomPostDecisionTableEvaluationListeners(List.of(decisions));
        return tables;
    }

    private static <T> List<T> with(@Nullable List<T> before, T added) {
        var all = new ArrayList<T>(before == null ? List.of() : before);
        all.add(added);
        return all;
    }

    /** A job that the executor runs has no person behind it: it acts as the system, in whose row context it may work. */
    private final class TimersActAsSystem extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            return Context.getJobExecutorContext() != null && currentUser.find().isEmpty()
                    ? currentUser.asSystem(() -> next.execute(command))
                    : next.execute(command);
        }
    }
}
