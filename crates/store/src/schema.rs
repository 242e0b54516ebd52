//! The tables as diesel sees them: the same for both databases. Kept in step with `migrations/` by a test.

diesel::table! {
    accounts (id) {
        id -> Text,
        email -> Text,
        email_key -> Text,
        password_hash -> Nullable<Text>,
        password_changed_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    assessment_answers (org_id, assessment_id, skill_code, level) {
        org_id -> Text,
        assessment_id -> Text,
        skill_code -> Text,
        level -> SmallInt,
        answer -> Text,
        answered_at -> Timestamp,
    }
}

diesel::table! {
    assessment_attributes (org_id, assessment_id, attribute, level) {
        org_id -> Text,
        assessment_id -> Text,
        attribute -> Text,
        level -> SmallInt,
        answer -> Text,
        answered_at -> Timestamp,
    }
}

diesel::table! {
    assessment_candidates (org_id, assessment_id, skill_code) {
        org_id -> Text,
        assessment_id -> Text,
        skill_code -> Text,
        position -> SmallInt,
        used -> Nullable<Text>,
    }
}

diesel::table! {
    assessment_rules (org_id) {
        org_id -> Text,
        period_years -> SmallInt,
        met_percent -> SmallInt,
        evidence_months -> SmallInt,
        endorsement_months -> SmallInt,
        exercise_first -> Bool,
        planning -> Bool,
        changed_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    assessment_sentences (org_id, assessment_id, skill_code, level, sentence) {
        org_id -> Text,
        assessment_id -> Text,
        skill_code -> Text,
        level -> SmallInt,
        sentence -> SmallInt,
        verdict -> Text,
    }
}

diesel::table! {
    assessment_skills (org_id, assessment_id, skill_code) {
        org_id -> Text,
        assessment_id -> Text,
        skill_code -> Text,
        position -> SmallInt,
        added -> Bool,
        last_used -> Nullable<Text>,
        note -> Text,
        asked_again -> Nullable<SmallInt>,
        sureness -> Nullable<Text>,
        asked_from -> Nullable<SmallInt>,
    }
}

diesel::table! {
    assessments (id) {
        id -> Text,
        org_id -> Text,
        person_id -> Text,
        role_profile_id -> Nullable<Text>,
        edition -> SmallInt,
        started_at -> Timestamp,
        changed_at -> Timestamp,
        submitted_at -> Nullable<Timestamp>,
        version -> BigInt,
        statement -> SmallInt,
        planning -> Bool,
        period_years -> SmallInt,
        role_chosen -> Bool,
        job_at -> Nullable<Timestamp>,
        choosing_at -> Nullable<Timestamp>,
        examples_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    audit_events (seq) {
        seq -> BigInt,
        org_id -> Text,
        at -> Timestamp,
        actor_kind -> Text,
        actor_id -> Nullable<Text>,
        action -> Text,
        subject_kind -> Text,
        subject_id -> Text,
        detail -> Text,
    }
}

diesel::table! {
    campaign_departments (org_id, campaign_id, department) {
        org_id -> Text,
        campaign_id -> Text,
        department -> Text,
    }
}

diesel::table! {
    campaign_people (org_id, campaign_id, person_id) {
        org_id -> Text,
        campaign_id -> Text,
        person_id -> Text,
        added_at -> Timestamp,
    }
}

diesel::table! {
    campaign_roles (org_id, campaign_id, role_profile_id) {
        org_id -> Text,
        campaign_id -> Text,
        role_profile_id -> Text,
    }
}

diesel::table! {
    campaigns (id) {
        id -> Text,
        org_id -> Text,
        name -> Text,
        name_key -> Text,
        purpose_text -> Text,
        planning -> Bool,
        everybody -> Bool,
        opens_on -> Date,
        closes_on -> Date,
        counts_from -> Timestamp,
        closed_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    edition_changes (id) {
        id -> Text,
        org_id -> Text,
        from_edition -> SmallInt,
        to_edition -> SmallInt,
        changed_at -> Timestamp,
        changed_by -> Nullable<Text>,
        undone_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    exercise_answers (org_id, person_id, case_id) {
        org_id -> Text,
        person_id -> Text,
        case_id -> Text,
        level -> SmallInt,
        answered_at -> Timestamp,
    }
}

diesel::table! {
    evidence (id) {
        id -> Text,
        org_id -> Text,
        person_id -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    current_records (org_id, person_id) {
        org_id -> Text,
        person_id -> Text,
        edition -> SmallInt,
        planning -> Bool,
        sent_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    current_skills (org_id, person_id, skill_code) {
        org_id -> Text,
        person_id -> Text,
        skill_code -> Text,
        planning -> Bool,
        claimed -> Nullable<SmallInt>,
        endorsed -> Nullable<SmallInt>,
        endorsed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    delegations (id) {
        id -> Text,
        org_id -> Text,
        manager_id -> Text,
        delegate_id -> Text,
        from_on -> Date,
        until_on -> Date,
        created_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    evidence_files (id) {
        id -> Text,
        org_id -> Text,
        evidence_id -> Text,
        kind -> Text,
        name -> Text,
        size -> BigInt,
        file_sha256 -> Text,
        content -> Binary,
        added_at -> Timestamp,
    }
}

diesel::table! {
    evidence_links (org_id, evidence_id, version, position) {
        org_id -> Text,
        evidence_id -> Text,
        version -> BigInt,
        position -> SmallInt,
        address -> Text,
    }
}

diesel::table! {
    evidence_supports (org_id, evidence_id, version, skill_code) {
        org_id -> Text,
        evidence_id -> Text,
        version -> BigInt,
        skill_code -> Text,
        level -> SmallInt,
    }
}

diesel::table! {
    evidence_version_files (org_id, evidence_id, version, file_id) {
        org_id -> Text,
        evidence_id -> Text,
        version -> BigInt,
        file_id -> Text,
        position -> SmallInt,
    }
}

diesel::table! {
    evidence_versions (org_id, evidence_id, version) {
        org_id -> Text,
        evidence_id -> Text,
        version -> BigInt,
        edition -> SmallInt,
        kind -> Text,
        title -> Text,
        situation -> Text,
        part -> Text,
        result -> Text,
        happened_on -> Date,
        made_at -> Timestamp,
    }
}

diesel::table! {
    endorsement_evidence (org_id, endorsement_id, evidence_id) {
        org_id -> Text,
        endorsement_id -> Text,
        evidence_id -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    endorsements (id) {
        id -> Text,
        org_id -> Text,
        person_id -> Text,
        skill_code -> Text,
        edition -> SmallInt,
        claimed -> Nullable<SmallInt>,
        level -> SmallInt,
        review_id -> Text,
        reader_id -> Text,
        capacity -> Text,
        endorsed_at -> Timestamp,
        superseded_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    form_keys (key, body_hash) {
        key -> Text,
        body_hash -> Text,
        account_id -> Text,
        answer -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    framework_licences (org_id, edition) {
        org_id -> Text,
        edition -> SmallInt,
        holder -> Text,
        accepted_by -> Nullable<Text>,
        accepted_at -> Timestamp,
        terms -> Text,
        file_name -> Text,
        file_sha256 -> Text,
        held_since -> Nullable<Date>,
        in_documents -> Bool,
    }
}

diesel::table! {
    framework_texts (org_id, edition, kind, code, level) {
        org_id -> Text,
        edition -> SmallInt,
        kind -> Text,
        code -> Text,
        level -> SmallInt,
        body -> Text,
    }
}

diesel::table! {
    job_descriptions (id) {
        id -> Text,
        org_id -> Text,
        title -> Text,
        title_key -> Text,
        role_profile_id -> Nullable<Text>,
        newest -> BigInt,
        changes -> BigInt,
        created_at -> Timestamp,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    job_versions (org_id, job_id, number) {
        org_id -> Text,
        job_id -> Text,
        number -> BigInt,
        from_number -> Nullable<BigInt>,
        title -> Text,
        title_key -> Text,
        state -> Text,
        since -> Timestamp,
        begun -> Timestamp,
        consultation -> Text,
        checked_by -> Nullable<Text>,
        approved_by -> Nullable<Text>,
        approved_at -> Nullable<Timestamp>,
        evaluation -> Text,
        evaluated_by -> Nullable<Text>,
        content -> Text,
        saved -> BigInt,
    }
}

diesel::table! {
    job_saves (org_id, job_id, number, saved) {
        org_id -> Text,
        job_id -> Text,
        number -> BigInt,
        saved -> BigInt,
        content -> Text,
    }
}

diesel::table! {
    job_authors (org_id, job_id, number, person_id) {
        org_id -> Text,
        job_id -> Text,
        number -> BigInt,
        person_id -> Text,
        position -> SmallInt,
    }
}

diesel::table! {
    job_reviewers (org_id, job_id, person_id) {
        org_id -> Text,
        job_id -> Text,
        person_id -> Text,
        asked_at -> Timestamp,
    }
}

diesel::table! {
    job_events (org_id, job_id, seq) {
        org_id -> Text,
        job_id -> Text,
        seq -> BigInt,
        number -> BigInt,
        at -> Timestamp,
        person_id -> Text,
        capacity -> Text,
        act -> Text,
        place -> Nullable<Text>,
        words -> Text,
    }
}

diesel::table! {
    job_posts (org_id, post_id) {
        org_id -> Text,
        post_id -> Text,
        job_id -> Text,
        since -> Timestamp,
    }
}

diesel::table! {
    job_sentences (org_id, job_id, begun_as, item) {
        org_id -> Text,
        job_id -> Text,
        begun_as -> BigInt,
        item -> Text,
        source -> Text,
    }
}

diesel::table! {
    job_measures (org_id, job_id, begun_as) {
        org_id -> Text,
        job_id -> Text,
        begun_as -> BigInt,
        approved_at -> Timestamp,
        seconds -> BigInt,
        texts -> Text,
    }
}

diesel::table! {
    corporate_texts (org_id, version) {
        org_id -> Text,
        version -> BigInt,
        duties -> Text,
        adjustments -> Text,
        made_at -> Timestamp,
    }
}

diesel::table! {
    job_templates (org_id) {
        org_id -> Text,
        logo_kind -> Nullable<Text>,
        logo -> Nullable<Binary>,
        colour -> Text,
        heading_font -> Text,
        body_font -> Text,
        header -> Text,
        footer -> Text,
        changed_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    laid_aside_answers (org_id, assessment_id, skill_code, level) {
        org_id -> Text,
        assessment_id -> Text,
        skill_code -> Text,
        level -> SmallInt,
        answer -> Text,
        answered_at -> Timestamp,
    }
}

diesel::table! {
    laid_aside_sentences (org_id, assessment_id, edition, skill_code, level, sentence) {
        org_id -> Text,
        assessment_id -> Text,
        edition -> SmallInt,
        skill_code -> Text,
        level -> SmallInt,
        sentence -> SmallInt,
        verdict -> Text,
    }
}

diesel::table! {
    laid_aside_skills (org_id, assessment_id, skill_code) {
        org_id -> Text,
        assessment_id -> Text,
        skill_code -> Text,
        position -> SmallInt,
        added -> Bool,
        last_used -> Nullable<Text>,
        note -> Text,
        asked_again -> Nullable<SmallInt>,
        sureness -> Nullable<Text>,
    }
}

diesel::table! {
    membership_roles (org_id, membership_id, role) {
        org_id -> Text,
        membership_id -> Text,
        role -> Text,
    }
}

diesel::table! {
    memberships (id) {
        id -> Text,
        org_id -> Text,
        account_id -> Text,
        person_id -> Text,
        created_at -> Timestamp,
        joined_at -> Nullable<Timestamp>,
        suspended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    moderation_items (org_id, round_id, person_id) {
        org_id -> Text,
        round_id -> Text,
        person_id -> Text,
        review_id -> Text,
        steps_apart -> SmallInt,
        reader_changes -> BigInt,
        drawn -> Bool,
    }
}

diesel::table! {
    moderation_rounds (id) {
        id -> Text,
        org_id -> Text,
        seed -> Text,
        drawn_at -> Timestamp,
    }
}

diesel::table! {
    objection_managers (org_id, objection_id, manager_id) {
        org_id -> Text,
        objection_id -> Text,
        manager_id -> Text,
    }
}

diesel::table! {
    objections (id) {
        id -> Text,
        org_id -> Text,
        review_id -> Text,
        kind -> Text,
        made_at -> Timestamp,
        settled_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    organisations (id) {
        id -> Text,
        slug -> Text,
        name -> Text,
        kind -> Text,
        staff_count -> Nullable<BigInt>,
        edition -> SmallInt,
        programme_id -> Nullable<Text>,
        created_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        template -> Text,
        account_id -> Nullable<Text>,
        link_id -> Nullable<Text>,
        created_at -> Timestamp,
        next_attempt_at -> Timestamp,
        leased_until -> Nullable<Timestamp>,
        attempts -> SmallInt,
        sent_at -> Nullable<Timestamp>,
        gave_up_at -> Nullable<Timestamp>,
        org_id -> Nullable<Text>,
        guest_id -> Nullable<Text>,
    }
}

diesel::table! {
    people (id) {
        id -> Text,
        org_id -> Text,
        name -> Text,
        name_key -> Text,
        email -> Text,
        email_key -> Text,
        staff_number -> Nullable<Text>,
        left_on -> Nullable<Date>,
        created_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    platform_events (seq) {
        seq -> BigInt,
        at -> Timestamp,
        actor_kind -> Text,
        actor_id -> Nullable<Text>,
        action -> Text,
        subject_kind -> Text,
        subject_id -> Text,
        detail -> Text,
    }
}

diesel::table! {
    posts (id) {
        id -> Text,
        org_id -> Text,
        person_id -> Text,
        is_main -> Bool,
        job_title -> Text,
        department -> Text,
        manager_id -> Nullable<Text>,
        role_profile_id -> Nullable<Text>,
        fte_hundredths -> Nullable<SmallInt>,
        started_on -> Nullable<Date>,
        ended_on -> Nullable<Date>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    previews (id) {
        id -> Text,
        org_id -> Text,
        kind -> Text,
        made_by -> Text,
        file_name -> Text,
        body -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    programme_members (programme_id, account_id) {
        programme_id -> Text,
        account_id -> Text,
        name -> Text,
        created_at -> Timestamp,
        role -> Text,
    }
}

diesel::table! {
    programmes (id) {
        id -> Text,
        slug -> Text,
        name -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    reminder_choices (org_id, person_id) {
        org_id -> Text,
        person_id -> Text,
        off_since -> Timestamp,
    }
}

diesel::table! {
    reminder_log (org_id, person_id, at) {
        org_id -> Text,
        person_id -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    review_events (org_id, review_id, version, place) {
        org_id -> Text,
        review_id -> Text,
        version -> BigInt,
        place -> SmallInt,
        at -> Timestamp,
        person_id -> Text,
        capacity -> Text,
        act -> Text,
        skill_code -> Nullable<Text>,
        level -> Nullable<SmallInt>,
        words -> Text,
    }
}

diesel::table! {
    review_skills (org_id, review_id, skill_code) {
        org_id -> Text,
        review_id -> Text,
        skill_code -> Text,
        position -> SmallInt,
        critical -> Bool,
        claimed -> Nullable<SmallInt>,
        rated -> Nullable<SmallInt>,
        rated_by -> Nullable<Text>,
        second -> Nullable<SmallInt>,
        second_by -> Nullable<Text>,
        moderated -> Nullable<SmallInt>,
        moderated_by -> Nullable<Text>,
        before_level -> Nullable<SmallInt>,
        state -> Text,
        since -> Timestamp,
        kept -> Bool,
        level -> Nullable<SmallInt>,
        reason -> Nullable<Text>,
        due_on -> Nullable<Date>,
        second_reader_id -> Nullable<Text>,
    }
}

diesel::table! {
    reviews (id) {
        id -> Text,
        org_id -> Text,
        person_id -> Text,
        assessment_id -> Nullable<Text>,
        edition -> SmallInt,
        opened_at -> Timestamp,
        replaced_at -> Nullable<Timestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    role_profile_skills (org_id, role_profile_id, skill_code) {
        org_id -> Text,
        role_profile_id -> Text,
        skill_code -> Text,
        position -> SmallInt,
        level -> SmallInt,
        importance -> Text,
        weight -> SmallInt,
    }
}

diesel::table! {
    role_profile_details (org_id, role_profile_id) {
        org_id -> Text,
        role_profile_id -> Text,
        owner_id -> Nullable<Text>,
        department -> Text,
        reports_to -> Text,
        reports_to_id -> Nullable<Text>,
        posts_hundredths -> Nullable<BigInt>,
        grade -> Text,
    }
}

diesel::table! {
    role_profile_attributes (org_id, role_profile_id, attribute) {
        org_id -> Text,
        role_profile_id -> Text,
        attribute -> Text,
        level -> SmallInt,
    }
}

diesel::table! {
    role_profile_tags (org_id, role_profile_id, position) {
        org_id -> Text,
        role_profile_id -> Text,
        position -> SmallInt,
        framework -> Text,
        other_role -> Text,
        other_level -> Text,
    }
}

diesel::table! {
    role_profile_versions (org_id, role_profile_id, number) {
        org_id -> Text,
        role_profile_id -> Text,
        number -> BigInt,
        saved_at -> Timestamp,
        saved_by_id -> Nullable<Text>,
        content -> Text,
    }
}

diesel::table! {
    role_replacements (org_id, role_profile_id) {
        org_id -> Text,
        role_profile_id -> Text,
        replaced_by_id -> Text,
    }
}

diesel::table! {
    shared_roles (id) {
        id -> Text,
        org_id -> Text,
        role_profile_id -> Text,
        programme_id -> Text,
        reference -> Text,
        title -> Text,
        title_key -> Text,
        family -> Text,
        general_level -> SmallInt,
        revision -> BigInt,
        offered_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    shared_role_skills (org_id, shared_role_id, position) {
        org_id -> Text,
        shared_role_id -> Text,
        position -> SmallInt,
        skill_code -> Text,
        level -> SmallInt,
        importance -> Text,
    }
}

diesel::table! {
    adopted_roles (org_id, role_profile_id) {
        org_id -> Text,
        role_profile_id -> Text,
        shared_role_id -> Text,
        revision -> BigInt,
        adopted_at -> Timestamp,
    }
}

diesel::table! {
    ddat_roles (org_id, position) {
        org_id -> Text,
        position -> BigInt,
        family -> Text,
        role_name -> Text,
        level_name -> Text,
        search_key -> Text,
    }
}

diesel::table! {
    ddat_skills (org_id, role_position, position) {
        org_id -> Text,
        role_position -> BigInt,
        position -> BigInt,
        skill -> Text,
        level_name -> Text,
    }
}

diesel::table! {
    role_profiles (id) {
        id -> Text,
        org_id -> Text,
        reference -> Text,
        title -> Text,
        title_key -> Text,
        family -> Text,
        summary -> Text,
        general_level -> SmallInt,
        retired_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    server_facts (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        token_hash -> Text,
        account_id -> Text,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    sign_in_failures (key) {
        key -> Text,
        window_started_at -> Timestamp,
        failures -> BigInt,
    }
}

diesel::table! {
    sign_in_links (id) {
        id -> Text,
        purpose -> Text,
        account_id -> Text,
        org_id -> Nullable<Text>,
        membership_id -> Nullable<Text>,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    skill_wishes (org_id, person_id, skill_code) {
        org_id -> Text,
        person_id -> Text,
        skill_code -> Text,
        interest -> Nullable<Text>,
        still_true_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    readiness_answers (org_id, respondent_id, question_id) {
        org_id -> Text,
        respondent_id -> Text,
        question_id -> Text,
        shown_text -> Text,
        claim -> Text,
        reason_text -> Text,
        saved_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    readiness_notes (org_id, round_id, number) {
        org_id -> Text,
        round_id -> Text,
        number -> BigInt,
        question_id -> Text,
        note_text -> Text,
        noted_by_id -> Text,
        noted_at -> Timestamp,
    }
}

diesel::table! {
    readiness_respondents (id) {
        id -> Text,
        org_id -> Text,
        round_id -> Text,
        person_id -> Nullable<Text>,
        guest_id -> Nullable<Text>,
        role -> Text,
        named_at -> Timestamp,
        locked_at -> Nullable<Timestamp>,
        began_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    readiness_rounds (id) {
        id -> Text,
        org_id -> Text,
        stage -> Text,
        moment -> Text,
        state -> Text,
        since -> Timestamp,
        questionnaire_id -> Text,
        questionnaire_version -> BigInt,
        questionnaire_title -> Text,
        questions -> Text,
        made_by_id -> Text,
        created_at -> Timestamp,
        closes_on -> Date,
        closed_at -> Nullable<Timestamp>,
        ended_text -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    readiness_guests (id) {
        id -> Text,
        org_id -> Text,
        round_id -> Text,
        name -> Text,
        email -> Text,
        email_key -> Text,
        token_hash -> Nullable<Text>,
        sent_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    support_tasks (id) {
        id -> Text,
        org_id -> Text,
        task_text -> Text,
        owner -> Text,
        target_owner -> Text,
        settled_locally -> BigInt,
        requests -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    programme_lessons (id) {
        id -> Text,
        programme_id -> Text,
        stage -> Text,
        question_id -> Nullable<Text>,
        lesson_text -> Text,
        noted_on -> Date,
        state -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    programme_questionnaires (id) {
        id -> Text,
        programme_id -> Text,
        number -> BigInt,
        title -> Text,
        questions -> Text,
        note_text -> Text,
        lesson_id -> Nullable<Text>,
        kept_at -> Timestamp,
    }
}

diesel::table! {
    programme_issues (id) {
        id -> Text,
        programme_id -> Text,
        issue_text -> Text,
        answers_text -> Text,
        raised_on -> Date,
        closed_on -> Nullable<Date>,
        version -> BigInt,
    }
}

diesel::table! {
    programme_funding (id) {
        id -> Text,
        programme_id -> Text,
        title -> Text,
        planned_pence -> BigInt,
        spent_pence -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    surveys (id) {
        id -> Text,
        org_id -> Text,
        kind -> Text,
        opened_on -> Date,
        closes_on -> Date,
        closed_on -> Nullable<Date>,
        answered -> Nullable<BigInt>,
    }
}

diesel::table! {
    survey_people (org_id, survey_id, person_id) {
        org_id -> Text,
        survey_id -> Text,
        person_id -> Text,
    }
}

diesel::table! {
    survey_counts (org_id, survey_id, team, statement, answer) {
        org_id -> Text,
        survey_id -> Text,
        team -> Text,
        statement -> Text,
        answer -> SmallInt,
        times -> BigInt,
    }
}

diesel::table! {
    usability_minutes (org_id, journey, month, minutes) {
        org_id -> Text,
        journey -> Text,
        month -> Date,
        minutes -> SmallInt,
        times -> BigInt,
    }
}

diesel::table! {
    usability_rated (org_id, journey, subject_id) {
        org_id -> Text,
        journey -> Text,
        subject_id -> Text,
    }
}

diesel::table! {
    usability_ratings (org_id, journey, month, rating) {
        org_id -> Text,
        journey -> Text,
        month -> Date,
        rating -> SmallInt,
        times -> BigInt,
    }
}

diesel::table! {
    pilots (org_id) {
        org_id -> Text,
        cohort -> Text,
        stage -> Text,
        status -> Text,
        begins_on -> Nullable<Date>,
        ends_on -> Nullable<Date>,
        version -> BigInt,
    }
}

diesel::table! {
    readiness_figures (org_id, round_id) {
        org_id -> Text,
        round_id -> Text,
        worked_out_at -> Timestamp,
        figures -> Text,
    }
}

diesel::table! {
    readiness_reviewers (org_id, round_id, account_id) {
        org_id -> Text,
        round_id -> Text,
        account_id -> Text,
        from_at -> Timestamp,
        until_at -> Timestamp,
    }
}

diesel::table! {
    readiness_readings (org_id, round_id, question_id) {
        org_id -> Text,
        round_id -> Text,
        question_id -> Text,
        state -> Text,
        item -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    readiness_waivers (id) {
        id -> Text,
        org_id -> Text,
        round_id -> Text,
        question_id -> Text,
        state -> Text,
        waiver -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    readiness_decisions (org_id, round_id) {
        org_id -> Text,
        round_id -> Text,
        verdict -> Text,
        decision -> Text,
        decided_by_id -> Text,
        decided_at -> Timestamp,
    }
}

diesel::table! {
    readiness_conditions (id) {
        id -> Text,
        org_id -> Text,
        round_id -> Text,
        state -> Text,
        owner_id -> Text,
        due_on -> Date,
        condition -> Text,
        reminded_on -> Date,
        version -> BigInt,
    }
}

diesel::table! {
    readiness_actions (id) {
        id -> Text,
        org_id -> Text,
        round_id -> Text,
        about -> Text,
        what_text -> Text,
        owner_id -> Text,
        begins_on -> Date,
        days -> BigInt,
        done_on -> Nullable<Date>,
        reminded_on -> Date,
    }
}

diesel::table! {
    readiness_evidence (id) {
        id -> Text,
        org_id -> Text,
        round_id -> Text,
        question_id -> Text,
        kind -> Text,
        title -> Text,
        address -> Text,
        file_name -> Text,
        size -> BigInt,
        content -> Nullable<Binary>,
        shown_on -> Date,
        owner_id -> Text,
        added_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    record_looks (org_id, person_id, looked_on, viewer_id, capacity, seen, purpose) {
        org_id -> Text,
        person_id -> Text,
        viewer_id -> Text,
        capacity -> Text,
        seen -> Text,
        purpose -> Text,
        looked_on -> Date,
        first_at -> Timestamp,
        last_at -> Timestamp,
        times -> BigInt,
    }
}

diesel::allow_columns_to_appear_in_same_group_by_clause!(
    role_profile_skills::level,
    current_skills::skill_code,
);
diesel::allow_columns_to_appear_in_same_group_by_clause!(
    role_profile_skills::level,
    current_skills::claimed,
);

diesel::allow_tables_to_appear_in_same_query!(
    accounts,
    assessment_answers,
    assessment_attributes,
    assessment_candidates,
    assessment_rules,
    assessment_sentences,
    assessment_skills,
    assessments,
    audit_events,
    edition_changes,
    campaign_departments,
    campaign_people,
    campaign_roles,
    campaigns,
    exercise_answers,
    evidence,
    evidence_files,
    evidence_links,
    evidence_supports,
    evidence_version_files,
    evidence_versions,
    current_records,
    current_skills,
    delegations,
    endorsement_evidence,
    endorsements,
    form_keys,
    framework_licences,
    framework_texts,
    corporate_texts,
    job_authors,
    job_descriptions,
    job_events,
    job_measures,
    job_posts,
    job_reviewers,
    job_saves,
    job_sentences,
    job_templates,
    job_versions,
    laid_aside_answers,
    laid_aside_sentences,
    laid_aside_skills,
    membership_roles,
    memberships,
    moderation_items,
    moderation_rounds,
    objection_managers,
    objections,
    organisations,
    outbox,
    people,
    platform_events,
    posts,
    previews,
    programme_funding,
    programme_issues,
    programme_lessons,
    programme_members,
    programme_questionnaires,
    programmes,
    support_tasks,
    surveys,
    survey_people,
    survey_counts,
    usability_minutes,
    usability_rated,
    usability_ratings,
    readiness_answers,
    readiness_notes,
    readiness_respondents,
    readiness_rounds,
    readiness_guests,
    pilots,
    readiness_figures,
    readiness_reviewers,
    readiness_readings,
    readiness_waivers,
    readiness_decisions,
    readiness_conditions,
    readiness_actions,
    readiness_evidence,
    record_looks,
    review_events,
    review_skills,
    reviews,
    reminder_choices,
    reminder_log,
    role_profile_skills,
    role_profile_details,
    role_profile_attributes,
    role_profile_tags,
    role_profile_versions,
    role_replacements,
    shared_roles,
    shared_role_skills,
    adopted_roles,
    ddat_roles,
    ddat_skills,
    role_profiles,
    server_facts,
    sessions,
    sign_in_failures,
    sign_in_links,
    skill_wishes,
);
