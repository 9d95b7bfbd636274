<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Clients</name>
    <message numerus="yes">
        <source>The entry and the fields in more than %n event(s) disappear.</source>
        <translation>
            <numerusform>The entry and the fields in more than %n event disappear.</numerusform>
            <numerusform>The entry and the fields in more than %n events disappear.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The entry and the fields in %n event(s) disappear.</source>
        <translation>
            <numerusform>The entry and the fields in %n event disappear.</numerusform>
            <numerusform>The entry and the fields in %n events disappear.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowTexts</name>
    <message numerus="yes">
        <source>%n field(s) to fill in</source>
        <translation>
            <numerusform>%n field to fill in</numerusform>
            <numerusform>%n fields to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be switched on: %n field(s) to fill in</source>
        <translation>
            <numerusform>Cannot be switched on: %n field to fill in</numerusform>
            <numerusform>Cannot be switched on: %n fields to fill in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n delivered</numerusform>
            <numerusform>%n delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unclear</source>
        <translation>
            <numerusform>%n unclear</numerusform>
            <numerusform>%n unclear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still waiting</source>
        <translation>
            <numerusform>%n still waiting</numerusform>
            <numerusform>%n still waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::BulkDialog</name>
    <message numerus="yes">
        <source>All %n lead(s) are delivered or gone.</source>
        <translation>
            <numerusform>The lead is delivered or gone.</numerusform>
            <numerusform>All %n leads are delivered or gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n lead(s) again?</source>
        <translation>
            <numerusform>Send %n lead again?</numerusform>
            <numerusform>Send %n leads again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are.</source>
        <translation>
            <numerusform>%n stays as it is.</numerusform>
            <numerusform>%n stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n</source>
        <translation>
            <numerusform>Send %n</numerusform>
            <numerusform>Send %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lead(s) a second</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>lead a second</numerusform>
            <numerusform>leads a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::BulkProgress</name>
    <message numerus="yes">
        <source>Queued again: %n lead(s)</source>
        <translation>
            <numerusform>Queued again: %n lead</numerusform>
            <numerusform>Queued again: %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing to send in %n</source>
        <translation>
            <numerusform>nothing to send in %n</numerusform>
            <numerusform>nothing to send in %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CatchUpDialog</name>
    <message numerus="yes">
        <source>Add %n event(s)</source>
        <translation>
            <numerusform>Add %n event</numerusform>
            <numerusform>Add %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CausesCard</name>
    <message numerus="yes">
        <source>%n request(s) came to a wrong address</source>
        <translation>
            <numerusform>%n request came to a wrong address</numerusform>
            <numerusform>%n requests came to a wrong address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) came by a method that is switched off</source>
        <translation>
            <numerusform>%n request came by a method that is switched off</numerusform>
            <numerusform>%n requests came by a method that is switched off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ChainStrip</name>
    <message numerus="yes">
        <source>Klientiks · %n field(s)</source>
        <translation>
            <numerusform>Klientiks · %n field</numerusform>
            <numerusform>Klientiks · %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CheckUpPane</name>
    <message numerus="yes">
        <source>%n line(s) need you</source>
        <translation>
            <numerusform>%n line needs you</numerusform>
            <numerusform>%n lines need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ClientImportDialog</name>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>%n client added</numerusform>
            <numerusform>%n clients added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed as they were</source>
        <translation>
            <numerusform>%n stayed as it was</numerusform>
            <numerusform>%n stayed as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not taken over</source>
        <translation>
            <numerusform>%n line not taken over</numerusform>
            <numerusform>%n lines not taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CompareLine</name>
    <message numerus="yes">
        <source>%n will not go</source>
        <translation>
            <numerusform>%n will not go</numerusform>
            <numerusform>%n will not go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will differ</source>
        <translation>
            <numerusform>%n will differ</numerusform>
            <numerusform>%n will differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n event(s)</source>
        <translation>
            <numerusform>Last %n event</numerusform>
            <numerusform>Last %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ConditionBuilder</name>
    <message numerus="yes">
        <source>Of the last %n event(s)</source>
        <translation>
            <numerusform>Of the last %n event</numerusform>
            <numerusform>Of the last %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::DirectoryPage</name>
    <message numerus="yes">
        <source>%n in the directory</source>
        <translation>
            <numerusform>%n in the directory</numerusform>
            <numerusform>%n in the directory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The entry is gone, and the personal data of %n event(s).</source>
        <translation>
            <numerusform>The entry is gone, and the personal data of %n event.</numerusform>
            <numerusform>The entry is gone, and the personal data of %n events.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::EditDialog</name>
    <message numerus="yes">
        <source>It was delivered before: the service gets it a second time, and the client may be rung up twice.</source>
        <translation>
            <numerusform>It was delivered before: the service gets it a second time, and the client may be rung up twice.</numerusform>
            <numerusform>They were delivered before: the service gets them a second time, and the clients may be rung up twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FaultList</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FieldList</name>
    <message numerus="yes">
        <source>%n more in the raw request</source>
        <translation>
            <numerusform>%n more in the raw request</numerusform>
            <numerusform>%n more in the raw request</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FlowActions</name>
    <message numerus="yes">
        <source>Send %n held event(s)?</source>
        <translation>
            <numerusform>Send %n held event?</numerusform>
            <numerusform>Send %n held events?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held event(s) will be sent</source>
        <translation>
            <numerusform>%n held event will be sent</numerusform>
            <numerusform>%n held events will be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) created</source>
        <translation>
            <numerusform>%n flow created</numerusform>
            <numerusform>%n flows created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) replaced</source>
        <translation>
            <numerusform>%n flow replaced</numerusform>
            <numerusform>%n flows replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FlowsTableModel</name>
    <message numerus="yes">
        <source>%n field(s) to fill in</source>
        <translation>
            <numerusform>%n field to fill in</numerusform>
            <numerusform>%n fields to fill in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::GuardForm</name>
    <message numerus="yes">
        <source>minute(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>minute</numerusform>
            <numerusform>minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hour(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>hour</numerusform>
            <numerusform>hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::HistoryActions</name>
    <message numerus="yes">
        <source>Queued again: %n lead(s)</source>
        <translation>
            <numerusform>Queued again: %n lead</numerusform>
            <numerusform>Queued again: %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to %1</source>
        <translation>
            <numerusform>%n event written to %1</numerusform>
            <numerusform>%n events written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n row(s)</source>
        <translation>
            <numerusform>Copied: %n row</numerusform>
            <numerusform>Copied: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::HistoryPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::LeadsPlot</name>
    <message numerus="yes">
        <source>%n:00</source>
        <translation>
            <numerusform>%n:00</numerusform>
            <numerusform>%n:00</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::NewPill</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::NotesCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 % · %n cause(s)</source>
        <translation>
            <numerusform>%1 % · %n cause</numerusform>
            <numerusform>%1 % · %n causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unclear: you decide</source>
        <translation>
            <numerusform>%n unclear: you decide</numerusform>
            <numerusform>%n unclear: you decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ProblemCard</name>
    <message numerus="yes">
        <source>Send %n again</source>
        <translation>
            <numerusform>Send %n again</numerusform>
            <numerusform>Send %n again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ProblemCures</name>
    <message numerus="yes">
        <source>%n lead(s) queued</source>
        <translation>
            <numerusform>%n lead queued</numerusform>
            <numerusform>%n leads queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ProblemsPage</name>
    <message numerus="yes">
        <source>%n lead(s) queued</source>
        <translation>
            <numerusform>%n lead queued</numerusform>
            <numerusform>%n leads queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ResendActions</name>
    <message numerus="yes">
        <source>Did %n lead(s) arrive?</source>
        <translation>
            <numerusform>Did %n lead arrive?</numerusform>
            <numerusform>Did %n leads arrive?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n unclear lead(s) again?</source>
        <translation>
            <numerusform>Send %n unclear lead again?</numerusform>
            <numerusform>Send %n unclear leads again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n</source>
        <translation>
            <numerusform>Send %n</numerusform>
            <numerusform>Send %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as delivered: %n lead(s)</source>
        <translation>
            <numerusform>Kept as delivered: %n lead</numerusform>
            <numerusform>Kept as delivered: %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queued again: %n lead(s)</source>
        <translation>
            <numerusform>Queued again: %n lead</numerusform>
            <numerusform>Queued again: %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing to send in %n</source>
        <translation>
            <numerusform>nothing to send in %n</numerusform>
            <numerusform>nothing to send in %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ResendDialog</name>
    <message numerus="yes">
        <source>Send all %n</source>
        <translation>
            <numerusform>Send all %n</numerusform>
            <numerusform>Send all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n</source>
        <translation>
            <numerusform>Send %n</numerusform>
            <numerusform>Send %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repeat %n lead(s) as they were?</source>
        <translation>
            <numerusform>Repeat %n lead as it was?</numerusform>
            <numerusform>Repeat %n leads as they were?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n lead(s) again?</source>
        <translation>
            <numerusform>Send %n lead again?</numerusform>
            <numerusform>Send %n leads again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was delivered before: the service gets it a second time, and the client may be rung up twice.</source>
        <translation>
            <numerusform>It was delivered before: the service gets it a second time, and the client may be rung up twice.</numerusform>
            <numerusform>They were delivered before: the service gets them a second time, and the clients may be rung up twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were delivered before and stay as they are unless you send all.</source>
        <translation>
            <numerusform>%n of them was delivered before and stays as it is unless you send all.</numerusform>
            <numerusform>%n of them were delivered before and stay as they are unless you send all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::SendingControl</name>
    <message numerus="yes">
        <source>Send %n held event(s)?</source>
        <translation>
            <numerusform>Send %n held event?</numerusform>
            <numerusform>Send %n held events?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StatusHeader</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services are waiting</source>
        <translation>
            <numerusform>%n service is waiting</numerusform>
            <numerusform>%n services are waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services are paused</source>
        <translation>
            <numerusform>%n service is paused</numerusform>
            <numerusform>%n services are paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TestEventPage</name>
    <message numerus="yes">
        <source>Receiving works. %n wrong request(s) came meanwhile.</source>
        <translation>
            <numerusform>Receiving works. %n wrong request came meanwhile.</numerusform>
            <numerusform>Receiving works. %n wrong requests came meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TimelineView</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutageTexts</name>
    <message numerus="yes">
        <source>%n event(s) may be missing</source>
        <translation>
            <numerusform>%n event may be missing</numerusform>
            <numerusform>%n events may be missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) loaded later</source>
        <translation>
            <numerusform>%n event loaded later</numerusform>
            <numerusform>%n events loaded later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) added</source>
        <translation>
            <numerusform>%n event added</numerusform>
            <numerusform>%n events added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemTexts</name>
    <message numerus="yes">
        <source>Show %n lead(s)</source>
        <translation>
            <numerusform>Show %n lead</numerusform>
            <numerusform>Show %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairWords</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransformTexts</name>
    <message numerus="yes">
        <source>replace by a table of %n line(s)</source>
        <translation>
            <numerusform>replace by a table of %n line</numerusform>
            <numerusform>replace by a table of %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message numerus="yes">
        <source>%n event(s) that came since were taken over.</source>
        <translation>
            <numerusform>%n event that came since was taken over.</numerusform>
            <numerusform>%n events that came since were taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of its queue had gone out since: they are not repeated.</source>
        <translation>
            <numerusform>%n step of its queue had gone out since: it is not repeated.</numerusform>
            <numerusform>%n steps of its queue had gone out since: they are not repeated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) wait to go out.</source>
        <translation>
            <numerusform>%n step waits to go out.</numerusform>
            <numerusform>%n steps wait to go out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n step(s) nobody knows whether they went out since: you decide, in the history under Unclear.</source>
        <translation>
            <numerusform>Of %n step nobody knows whether it went out since: you decide, in the history under Unclear.</numerusform>
            <numerusform>Of %n steps nobody knows whether they went out since: you decide, in the history under Unclear.</numerusform>
        </translation>
    </message>
</context>
</TS>
