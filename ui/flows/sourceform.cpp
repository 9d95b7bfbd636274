// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/sourceform.h"

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/statusapi.h"
#include "app/klientiks/eventcatalogue.h"
#include "ui/flows/addressstanding.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/guardform.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/whenready.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 640;
constexpr int longestName = 120;

} // namespace

SourceForm::SourceForm(FlowDraft &draft, FlowsApi &flows, StatusApi &status, QWidget *parent)
    : QScrollArea(parent)
    , m_draft(draft)
    , m_flows(flows)
    , m_status(status)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    connect(&status, &StatusApi::receivingChanged, this, &SourceForm::showAddress);
    connect(&status, &StatusApi::addressChecked, this, &SourceForm::showAddress);
    connect(&draft, &FlowDraft::edited, this, &SourceForm::showAddress);
}

void SourceForm::build()
{
    auto *page = new QWidget;
    setKind(page, u"page"_s);
    auto *outer = new QHBoxLayout(page);
    outer->setContentsMargins(Space::page, Space::card, Space::page, Space::page);
    auto *body = new QWidget(page);
    body->setMaximumWidth(formWidth);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::formRow);
    buildIdentity(column);
    addHeading(column, tr("Webhook address"));
    m_address = new AddressCard(body);
    m_address->setObjectName(u"addressCard"_s);
    connect(m_address, &AddressCard::settingsRequested, this, &SourceForm::settingsRequested);
    connect(m_address, &AddressCard::checkRequested, this, &SourceForm::checkAddress);
    m_address->setCheckOffered(true);
    column->addWidget(m_address);
    m_checkString = new QPushButton(tr("Klientiks has a string already? Check it…"), body);
    m_checkString->setObjectName(u"checkString"_s);
    setKind(m_checkString, u"flat"_s);
    column->addWidget(m_checkString, 0, Qt::AlignLeft);
    connect(m_checkString, &QPushButton::clicked, this, &SourceForm::stringCheckRequested);
    addHeading(column, tr("The same lead twice"));
    m_guard = new GuardForm(m_draft, body);
    column->addWidget(m_guard);
    column->addStretch(1);
    outer->addWidget(body, 1);
    outer->addStretch(0);
    setWidget(page);
}

void SourceForm::addHeading(QVBoxLayout *column, const QString &title)
{
    column->addSpacing(Space::formRow);
    column->addWidget(makeLabel(title, FontRole::Section, Token::Text));
}

void SourceForm::buildIdentity(QVBoxLayout *column)
{
    m_name = new QLineEdit;
    m_name->setObjectName(u"flowName"_s);
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("For example, New clients"));
    m_nameField = new FormField(tr("Name"), m_name, FormField::LabelPlace::Left);
    m_nameField->setRequired(true);
    column->addWidget(m_nameField);
    connect(m_name, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_draft.setName(text.trimmed()); });
    connect(m_nameField, &FormField::leftEditor, this, &SourceForm::checkName);

    m_event = new QComboBox;
    m_event->setObjectName(u"eventType"_s);
    m_event->setFocusPolicy(Qt::StrongFocus);
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events())
        m_event->addItem(eventTitle(event.id), event.id);
    m_event->addItem(eventTitle(u"any"_s), u"any"_s);
    auto *event = new FormField(tr("Klientiks event"), m_event, FormField::LabelPlace::Left);
    event->setHelp(tr("The fields that come differ from event to event."));
    column->addWidget(event);
    connect(m_event, &QComboBox::activated, this, &SourceForm::writeSource);

    auto *methods = new QWidget;
    auto *row = new QHBoxLayout(methods);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::card);
    m_get = new QCheckBox(u"GET"_s, methods);
    m_get->setObjectName(u"acceptsGet"_s);
    m_post = new QCheckBox(u"POST"_s, methods);
    m_post->setObjectName(u"acceptsPost"_s);
    row->addWidget(m_get);
    row->addWidget(m_post);
    row->addStretch(1);
    m_methodsField = new FormField(tr("Takes"), methods, FormField::LabelPlace::Left);
    column->addWidget(m_methodsField);
    for (QCheckBox *box : { m_get, m_post })
        connect(box, &QCheckBox::clicked, this, [this] {
            writeSource();
            checkMethods();
        });
}

void SourceForm::reload()
{
    m_showing = true;
    const Flow &flow = m_draft.flow();
    if (m_name->text().trimmed() != flow.name)
        m_name->setText(flow.name);
    int at = m_event->findData(flow.source.event);
    if (at < 0) {
        m_event->addItem(flow.source.event, flow.source.event);
        at = m_event->count() - 1;
    }
    m_event->setCurrentIndex(at);
    m_get->setChecked(flow.source.acceptsGet);
    m_post->setChecked(flow.source.acceptsPost);
    m_nameField->setError({});
    m_methodsField->setError({});
    m_showing = false;
    m_guard->reload();
    askForFields();
    showAddress();
}

void SourceForm::writeSource()
{
    if (m_showing)
        return;
    Source source = m_draft.flow().source;
    const QString before = source.event;
    source.event = m_event->currentData().toString();
    source.acceptsGet = m_get->isChecked();
    source.acceptsPost = m_post->isChecked();
    m_draft.setSource(source);
    if (source.event != before) {
        m_guard->followEvent(before);
        askForFields();
    }
    emit sourceEdited();
}

void SourceForm::askForFields()
{
    const QString event = m_draft.flow().source.event;
    whenReady(m_flows.knownFields(m_draft.flow().source, m_draft.flow().id), this,
              [this, event](const Result<QList<KnownField>> &fields) {
                  if (fields && m_draft.flow().source.event == event)
                      m_guard->setFields(*fields);
              });
}

void SourceForm::showAddress()
{
    m_checkString->setVisible(!m_draft.isNew());
    m_address->setAddress(m_flows.address(m_draft.flow()), m_draft.flow().source.secret);
    if (m_checking) {
        m_address->setStanding(AddressCard::Standing::Checking);
        return;
    }
    const AddressStanding now = addressStanding(m_status, !m_draft.isNew(), nowUtc());
    m_address->setStanding(now.standing, now.words);
}

void SourceForm::checkAddress()
{
    m_checking = true;
    showAddress();
    whenReady(m_status.checkAddress(m_status.receiving().publicBase), this,
              [this](const Result<AddressCheck> & /*check*/) {
                  m_checking = false;
                  showAddress();
              });
}

void SourceForm::checkName()
{
    if (m_draft.flow().name.isEmpty()) {
        m_nameField->setError(tr("Give the flow a name"));
        return;
    }
    const QList<FlowSummary> all = m_flows.summaries();
    for (const FlowSummary &other : all) {
        if (other.id != m_draft.flow().id && other.name == m_draft.flow().name) {
            m_nameField->setError(tr("Another flow has this name"));
            return;
        }
    }
    m_nameField->setError({});
}

void SourceForm::checkMethods()
{
    m_methodsField->setError(m_get->isChecked() || m_post->isChecked()
                                 ? QString()
                                 : tr("Choose at least one method. Klientiks sends GET"));
}

int SourceForm::checkAll()
{
    checkName();
    checkMethods();
    return (m_nameField->error().isEmpty() ? 0 : 1) + (m_methodsField->error().isEmpty() ? 0 : 1);
}

void SourceForm::setNameError(const QString &sentence)
{
    m_nameField->setError(sentence);
    m_name->setFocus();
}

void SourceForm::enterFirst()
{
    m_name->setFocus(Qt::TabFocusReason);
    if (m_draft.isNew())
        m_name->selectAll();
}

} // namespace LeadBridge::Ui
