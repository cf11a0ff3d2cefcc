package org.vigil.access;

/** What a use case asks for. Which role holds which is written in {@code config/roles.yml}. */
public enum Permission {
    CASE_READ,
    CASE_OPEN,
    CASE_TRIAGE,
    CASE_EDIT,
    CASE_LINK,
    CASE_VERIFY,
    CASE_REVIEW,
    SAFETY_CHECK,
    SUMMARY_DRAFT,
    SUMMARY_APPROVE,
    SUMMARY_CORRECT,
    CONSENT_WITHDRAW,
    ACTION_DRAFT,
    ACTION_APPROVE,
    CASE_FOLLOW_UP,
    CASE_COORDINATE,
    CASE_CLOSE_APPROVE,
    TASK_WORK,
    OVERVIEW_READ,
    PARTNER_READ,
    IMPORT_READ,
    IMPORT_RUN,
    IMPORT_UNDO,
    AUDIT_READ,
    ADMINISTER
}
