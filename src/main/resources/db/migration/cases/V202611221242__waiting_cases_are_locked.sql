-- Taking cases off the list locks them first, so that two workers never compare the same.
grant update on cases.case_to_compare to vigil_app;
