-- What is done for a person is drafted on the case that stands.
create trigger not_on_a_merged_case before insert on advocacy.action for each row execute function cases.nothing_new_on_a_merged_case();
