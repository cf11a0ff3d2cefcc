package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Choice;

/**
 * The page of one task: the case beside the decision.
 *
 * @param task the task
 * @param view the record as it stands
 * @param decision what the decision asks beside its comment; its parts are absent where the task does not ask them
 * @param typed what was typed
 */
public record TaskPagesModel(Task task, CaseView view, Decision decision, CaseViewTyped typed) {

    public static final String FORM = "task";

    /**
     * The task.
     *
     * @param id identity
     * @param key which step of the process
     * @param verb what to do
     * @param intro what it is about, in a sentence or two
     * @param due by when, in words
     * @param level how near that is
     * @param at the time itself
     * @param holder who holds it
     * @param mine whether the reader holds it
     * @param open whether the reader may complete it
     * @param hindrance why not
     * @param standsIn whether the reader stands in for the holder and may take it over
     * @param outcomes the buttons
     * @param commentLabel what the comment box asks
     */
    public record Task(
            String id,
            String key,
            String verb,
            String intro,
            String due,
            String level,
            String at,
            @Nullable String holder,
            boolean mine,
            boolean open,
            @Nullable String hindrance,
            boolean standsIn,
            List<Outcome> outcomes,
            String commentLabel) {}

    /**
     * A button that completes the task.
     *
     * @param code the outcome
     * @param label what the button says
     * @param tone primary, danger or plain
     */
    public record Outcome(String code, String label, String tone) {}

    /**
     * What a decision asks and shows.
     *
     * @param reasons why a report is not taken up
     * @param checklist the questions of the safety check
     * @param consents the consents
     * @param slots the facts that the safety check lets out or keeps back
     * @param told for the safety check: what the version would tell beside the facts
     * @param offer what may be published
     * @param summary the drafted public text
     * @param action the action that the task is about
     * @param sentHow ways of sending
     * @param impacts what an action can change
     * @param endings how a case can end
     * @param closing the closing that is proposed
     * @param asks further fields, each as a form shows it
     * @param impactsOf what each action that went out changed, for the second person at the closing
     * @param reply the reply that is to be commented
     * @param hearing the hearing that the task is about
     * @param plan the planned follow-up that the task is about
     * @param review the review page, with the evidence for each minimum fact
     * @param urgentKinds kinds of an urgent action, to draft one at once
     * @param finished what each finished action changed, as it can be said
     * @param corrections what was found wrong in the public summary
     * @param grading the verifier's page, with the claims to decide
     */
    public record Decision(
            List<Choice> reasons,
            List<Question> checklist,
            List<ConsentLine> consents,
            List<SlotLine> slots,
            List<String> told,
            @Nullable Offer offer,
            @Nullable Summary summary,
            CaseViewWork.@Nullable ActionLine action,
            List<Choice> sentHow,
            List<Choice> impacts,
            List<Choice> endings,
            @Nullable String closing,
            List<Ask> asks,
            List<ImpactLine> impactsOf,
            CaseViewWork.@Nullable ReplyLine reply,
            CaseViewWork.@Nullable HearingLine hearing,
            CaseViewWork.@Nullable PlanLine plan,
            boolean review,
            List<Choice> urgentKinds,
            List<FinishedAction> finished,
            List<CaseView.HistoryLine> corrections,
            boolean grading) {}

    /**
     * A finished action whose impact is asked.
     *
     * @param what kind and target
     * @param impacts what it can have changed, each with the action's id
     */
    public record FinishedAction(String what, List<Choice> impacts) {}

    /**
     * One field more.
     *
     * @param name its name
     * @param label what it asks
     * @param hint how to write it
     * @param choices the answers, where there are some to choose from
     * @param type the kind of input where there are none
     * @param required whether the task cannot be completed without it
     * @param value what was typed
     */
    public record Ask(
            String name,
            String label,
            @Nullable String hint,
            List<Choice> choices,
            String type,
            boolean required,
            @Nullable String value) {}

    /**
     * What an action changed, as it was said.
     *
     * @param action kind and target
     * @param judged what it changed; absent where nobody has said
     */
    public record ImpactLine(String action, @Nullable String judged) {}

    /**
     * A question with its answers.
     *
     * @param name field
     * @param label the question
     * @param hint what to think of
     * @param answers the answers
     */
    public record Question(String name, String label, String hint, List<Choice> answers) {}

    /**
     * The consent for one scope.
     *
     * @param name field
     * @param label scope
     * @param required whether it cannot be left open
     * @param statuses how it can stand
     * @param givenBy who gave it, as typed
     * @param note note, as typed
     */
    public record ConsentLine(
            String name,
            String label,
            boolean required,
            List<Choice> statuses,
            @Nullable String givenBy,
            @Nullable String note) {}

    /**
     * A fact before the safety check.
     *
     * @param code its slot
     * @param label what it is about
     * @param value what stands
     * @param ordinary whether facts of this class go out unless they are kept back; the others stay unless they are let out
     * @param checked whether the box is ticked
     * @param forPartners whether the box is ticked by which partners may know it
     */
    public record SlotLine(
            String code, String label, String value, boolean ordinary, boolean checked, boolean forPartners) {}

    /**
     * What may be published.
     *
     * @param calledBy how the person is called
     * @param facts the facts to choose from, in the words in which they would stand
     * @param keptBack what stays inside, and why
     * @param told what of our actions and answers the version tells beside
     * @param language language of the text
     * @param lead the text so far
     * @param whatChanged what is new, so far
     * @param later whether a version is public already
     * @param returned why the last draft came back
     */
    public record Offer(
            String calledBy,
            List<Choice> facts,
            List<String> keptBack,
            List<String> told,
            String language,
            @Nullable String lead,
            @Nullable String whatChanged,
            boolean later,
            @Nullable String returned) {}

    /**
     * A public summary exactly as it would stand.
     *
     * @param version version
     * @param language its language
     * @param paragraphs the free paragraphs
     * @param facts the sentences on facts
     * @param whatChanged what is new
     * @param drafted who drafted it and when
     */
    public record Summary(
            int version,
            String language,
            List<String> paragraphs,
            List<String> facts,
            @Nullable String whatChanged,
            String drafted) {}
}
