<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
    <name>LeadBridge::Ui::AttentionCard</name>
    <message numerus="yes">
        <source>Show %n lead(s)</source>
        <translation>
            <numerusform>Show %n lead</numerusform>
            <numerusform>Show %n leads</numerusform>
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
</context>
</TS>
