-- Days in court are kept on the case that stands.
create trigger not_on_a_merged_case before insert on followup.hearing for each row execute function cases.nothing_new_on_a_merged_case();
