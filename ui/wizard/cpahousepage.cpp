// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/cpahousepage.h"

#include "app/destinations/cpahousedescription.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/wording.h"
#include "ui/flows/actionform.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/mappingproblem.h"
#include "ui/flows/mappingrow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/whenready.h"
#include "ui/wizard/accountform.h"
#include "ui/wizard/arrival.h"
#include "ui/wizard/devicechoice.h"
#include "ui/wizard/keyfield.h"
#include "ui/wizard/leadrow.h"
#include "ui/wizard/newestsample.h"
#include "ui/wizard/suggestedmapping.h"

#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

bool isDevice(const InputDescription &input)
{
    return input.kind == InputKind::IpAddress || input.kind == InputKind::UserAgent;
}

bool isOfClient(const InputDescription &input)
{
    return input.required && !input.secret && input.kind != InputKind::Identifier
        && !isDevice(input);
}

std::optional<Mapping> mappingOf(const Action &action, const QString &input)
{
    const auto it = action.mapping.constFind(input);
    return it == action.mapping.cend() ? std::nullopt : std::optional(*it);
}

} // namespace

CpaHousePage::CpaHousePage(SetupContext &context, QWidget *parent)
    : SetupPage(context, parent)
    , m_body(new QWidget(this))
    , m_none(new Paragraph(tr("This flow does not send to CPA.House. Its other services are set up "
                              "in the editor."),
                           FontRole::Body, Token::Text2, this))
    , m_account(new AccountForm(context.draft, context.engine.settings, m_body))
{
    build();
    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(0);
    connect(&m_previewSoon, &QTimer::timeout, this, &CpaHousePage::updatePreview);
    connect(&context.draft, &FlowDraft::edited, &m_previewSoon, qOverload<>(&QTimer::start));
    connect(&context.engine.settings, &SettingsApi::secretsChanged, this, [this] {
        updateSecrets();
        m_previewSoon.start();
    });
    connect(m_account->key(), &KeyField::keyStored, this, [this] {
        if (std::exchange(m_leaving, false))
            emit goOn();
    });
    connect(m_account->key(), &KeyField::refused, this, [this] { m_leaving = false; });
}

CpaHousePage::~CpaHousePage()
{
    // A key that is being typed is stored when its field loses the focus: now, not when half of
    // the page is gone.
    hide();
}

QString CpaHousePage::stepName() const
{
    return cpaHouseDescription().name;
}

QString CpaHousePage::heading() const
{
    return tr("Data from CPA.House");
}

QString CpaHousePage::lead() const
{
    return tr("Five values from your account. The rest is filled in as far as the names tell.");
}

void CpaHousePage::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_none);
    page->addWidget(m_body);
    page->addStretch(1);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_account);
    buildRows(column);
    buildDevice(column);
}

void CpaHousePage::addHeading(QVBoxLayout *column, const QString &title, const QString &hint)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, Space::page, 0, Space::inGroup);
    line->setSpacing(10);
    line->addWidget(makeLabel(title, FontRole::Section, Token::Text, m_body), 0, Qt::AlignBaseline);
    line->addWidget(new ElidedLabel(hint, FontRole::Small, Token::Text3, m_body), 1,
                    Qt::AlignBaseline);
    column->addLayout(line);
}

void CpaHousePage::buildRows(QVBoxLayout *column)
{
    addHeading(column, groupText("Client"), groupHint(u"Client"_s, cpaHouseDescription().name));
    for (const InputDescription &input : cpaHouseDescription().inputs) {
        if (!isOfClient(input))
            continue;
        auto *lead = new LeadRow(input, m_body);
        m_rows.append(lead);
        column->addWidget(lead);
        connect(lead->row(), &MappingRow::mappingChanged, this, [this, lead] {
            context().draft.setMapping(m_step, lead->row()->input().name, lead->row()->mapping());
        });
        connect(lead->row(), &MappingRow::left, this, [this, lead] { checkRow(lead); });
    }
}

void CpaHousePage::buildDevice(QVBoxLayout *column)
{
    addHeading(column, groupText("Client's device"), {});
    auto *caution = new Banner(BannerKind::Warn, m_body);
    caution->setText(
        {},
        ActionForm::tr("Klientiks does not pass the client's IP and browser. The address of the "
                       "Klientiks server will not do: CPA.House may refuse such a lead."));
    column->addWidget(caution);
    for (const InputDescription &input : cpaHouseDescription().inputs) {
        if (!isDevice(input))
            continue;
        auto *device = new DeviceChoice(input, m_body);
        m_devices.append(device);
        column->addSpacing(Space::card);
        column->addWidget(device);
        connect(device, &DeviceChoice::mappingChanged, this, [this, device] {
            context().draft.setMapping(m_step, device->input().name, device->mapping());
        });
        connect(device, &DeviceChoice::leftEditor, this, [this, device] { checkDevice(device); });
    }
}

SampleEvent CpaHousePage::sample() const
{
    return context().sample ? *context().sample : exampleEvent(context().draft.flow());
}

void CpaHousePage::entered()
{
    m_leaving = false;
    m_step = cpaHouseStep(context().draft.flow());
    m_body->setVisible(m_step >= 0);
    m_none->setVisible(m_step < 0);
    if (m_step < 0)
        return;
    m_seen.clear();
    for (const Field &field : sample().fields)
        m_seen.append(field.name);
    fillIn();
    reload();
    loadFields();
    takeNewestSample(context(), this, [this] { updatePreview(); });
    if (!m_account->enterFirst())
        enterFirstGap();
}

void CpaHousePage::enterFirstGap()
{
    const auto gap = std::find_if(m_devices.cbegin(), m_devices.cend(),
                                  [](const DeviceChoice *device) { return !device->mapping(); });
    if (gap == m_devices.cend())
        return;
    (*gap)->enter();
    QScrollArea *room = nullptr;
    for (QWidget *above = parentWidget(); above && !room; above = above->parentWidget())
        room = qobject_cast<QScrollArea *>(above);
    // Where it stands is known once the page is laid out.
    if (room)
        QMetaObject::invokeMethod(
            room,
            [room, device = QPointer<DeviceChoice>(*gap)] {
                if (device)
                    room->ensureWidgetVisible(device, 0, Space::page);
            },
            Qt::QueuedConnection);
}

void CpaHousePage::fillIn()
{
    const Flow flow = context().draft.flow();
    for (const InputDescription &input : cpaHouseDescription().inputs) {
        if (!isOfClient(input) && !isDevice(input))
            continue;
        const auto mapping = mappingOf(flow.actions.at(m_step), input.name);
        const auto suggested = suggestedMapping(flow, input.name);
        if (suggested && leadsNowhere(flow, mapping, m_seen))
            context().draft.setMapping(m_step, input.name, suggested);
    }
}

void CpaHousePage::reload()
{
    const Flow &flow = context().draft.flow();
    const Action &action = flow.actions.at(m_step);
    const auto stored = context().draft.stored();
    m_account->reload(m_step);
    for (LeadRow *lead : std::as_const(m_rows)) {
        const QString name = lead->row()->input().name;
        const bool known = stored && m_step < stored->actions.size();
        lead->row()->setMapping(mappingOf(action, name),
                                known ? mappingOf(stored->actions.at(m_step), name) : std::nullopt);
        lead->row()->setError({});
    }
    for (DeviceChoice *device : std::as_const(m_devices))
        device->setMapping(mappingOf(action, device->input().name));
    updateSecrets();
    updatePreview();
}

void CpaHousePage::loadFields()
{
    const Flow &flow = context().draft.flow();
    whenReady(context().engine.flows.knownFields(flow.source, flow.id), this,
              [this](const Result<QList<KnownField>> &fields) {
                  if (!fields)
                      return;
                  for (LeadRow *lead : std::as_const(m_rows))
                      lead->row()->setKnownFields(*fields);
                  for (DeviceChoice *device : std::as_const(m_devices))
                      device->setKnownFields(*fields);
              });
}

void CpaHousePage::updateSecrets()
{
    QStringList names;
    const QList<SecretInfo> secrets = context().engine.settings.secrets();
    for (const SecretInfo &secret : secrets)
        names.append(secret.name);
    for (LeadRow *lead : std::as_const(m_rows))
        lead->row()->setStoredSecrets(names, {});
}

void CpaHousePage::updatePreview()
{
    if (m_step < 0 || m_step >= context().draft.flow().actions.size())
        return;
    m_lines = context().engine.flows.preview(context().draft.flow().actions.at(m_step), sample());
    m_account->setLines(m_lines);
    const bool example = !context().sample || context().sampleIsExample;
    for (LeadRow *lead : std::as_const(m_rows)) {
        for (const PreviewLine &line : std::as_const(m_lines)) {
            if (line.name == lead->row()->input().name)
                lead->setOutgoing(line, example);
        }
    }
}

void CpaHousePage::checkRow(LeadRow *row)
{
    updatePreview();
    row->row()->setError(
        mappingProblem(context().draft.flow().actions.at(m_step), row->row()->input(), m_lines));
}

void CpaHousePage::checkDevice(DeviceChoice *device)
{
    updatePreview();
    // "Later" is an answer too: only what was written is looked at.
    device->setError(device->mapping() ? mappingProblem(context().draft.flow().actions.at(m_step),
                                                        device->input(), m_lines)
                                       : QString());
}

bool CpaHousePage::leaveForward()
{
    if (!m_account->key()->isPending())
        return true;
    m_leaving = true;
    m_account->key()->store();
    return false;
}

} // namespace LeadBridge::Ui
