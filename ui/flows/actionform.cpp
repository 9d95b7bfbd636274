// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/actionform.h"

#include "app/destinations/checkflow.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/wording.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/keydialog.h"
#include "ui/flows/mappingproblem.h"
#include "ui/flows/mappingrow.h"
#include "ui/flows/sendinggroup.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QScrollBar>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// What a form of a destination this program does not know shows: nothing.
const DestinationDescription &noDescription()
{
    static const DestinationDescription none;
    return none;
}

bool isDevice(const InputDescription &input)
{
    return input.kind == InputKind::IpAddress || input.kind == InputKind::UserAgent;
}

} // namespace

ActionForm::ActionForm(FlowDraft &draft, int step, SettingsApi &settings, QWidget *parent)
    : QScrollArea(parent)
    , m_draft(draft)
    , m_step(step)
    , m_settings(settings)
{
    const Destination *destination = findDestination(draft.flow().actions.at(step).destination);
    m_description = destination ? &destination->description() : &noDescription();
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    connect(&draft, &FlowDraft::edited, this, &ActionForm::showCautions);
    connect(&settings, &SettingsApi::secretsChanged, this, &ActionForm::updateSecrets);
}

void ActionForm::build()
{
    auto *page = new QWidget;
    setKind(page, u"page"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, Space::card, 12, Space::page);
    column->setSpacing(0);
    QString group;
    for (const InputDescription &input : m_description->inputs) {
        const QString here = QString::fromUtf8(input.group);
        if (here != group || m_rows.isEmpty())
            addHeading(column, here, m_rows.isEmpty());
        group = here;
        if (isDevice(input) && !m_caution) {
            m_cautionRoom = new QWidget(page);
            m_cautionRoom->setObjectName(u"deviceCaution"_s);
            m_cautionRoom->hide();
            m_caution = new Banner(BannerKind::Warn, m_cautionRoom);
            auto *room = new QVBoxLayout(m_cautionRoom);
            room->setContentsMargins(10, Space::sign, 8, Space::inGroup);
            room->addWidget(m_caution);
            column->addWidget(m_cautionRoom);
        }
        addRow(column, input);
    }
    addSending(column);
    column->addStretch(1);
    setWidget(page);
}

void ActionForm::addHeading(QVBoxLayout *column, const QString &group, bool first)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(10, first ? 0 : Space::page, 0, Space::sign);
    line->setSpacing(10);
    line->addWidget(
        makeLabel(groupText(group.toUtf8().constData()), FontRole::Section, Token::Text), 0,
        Qt::AlignBaseline);
    const QString hint = groupHint(group, m_description->name);
    if (!hint.isEmpty())
        line->addWidget(new ElidedLabel(hint, FontRole::Small, Token::Text3), 1, Qt::AlignBaseline);
    line->addStretch(hint.isEmpty() ? 1 : 0);
    column->addLayout(line);
}

void ActionForm::addRow(QVBoxLayout *column, const InputDescription &input)
{
    auto *row = new MappingRow(input);
    if (input.secret && input.suggestion)
        m_suggestedSecret = input.suggestion->text;
    m_rows.append(row);
    column->addWidget(row);
    connect(row, &MappingRow::mappingChanged, this,
            [this, row] { m_draft.setMapping(m_step, row->input().name, row->mapping()); });
    connect(row, &MappingRow::entered, this, [this, row] {
        ensureWidgetVisible(row, 0, Space::page);
        m_entered = row;
        emit inputEntered(row->input().name);
    });
    connect(row, &MappingRow::left, this, [this, row] {
        check(row);
        // The next row may already be lit: which of two rows hears of it first is not said.
        if (m_entered == row)
            emit inputEntered({});
    });
    connect(row, &MappingRow::secretAsked, this,
            [this, row](const QString &name) { askSecret(row, name); });
}

void ActionForm::addSending(QVBoxLayout *column)
{
    column->addSpacing(Space::card);
    m_sending = new SendingGroup(*m_description);
    column->addWidget(m_sending);
    connect(m_sending, &SendingGroup::deliveryEdited, this,
            [this](const DeliverySettings &delivery) { m_draft.setDelivery(m_step, delivery); });
    // Queued: what was folded gets its place first.
    connect(
        m_sending, &SendingGroup::unfolded, this,
        [this] { ensureWidgetVisible(m_sending, 0, Space::page); }, Qt::QueuedConnection);
    connect(m_sending, &SendingGroup::settingEdited, this,
            [this](const QString &name, const QString &value) {
                m_draft.setSetting(m_step, name, value);
            });
}

void ActionForm::reload(const std::optional<Action> &stored)
{
    const Action &action = m_draft.flow().actions.at(m_step);
    const auto of = [](const Action &from, const QString &input) -> std::optional<Mapping> {
        const auto it = from.mapping.constFind(input);
        return it == from.mapping.cend() ? std::nullopt : std::optional(*it);
    };
    for (MappingRow *row : m_rows) {
        const QString name = row->input().name;
        row->setMapping(of(action, name), stored ? of(*stored, name) : std::nullopt);
        row->setError({});
    }
    m_sending->show(action);
    updateSecrets();
    showCautions();
}

void ActionForm::setKnownFields(const QList<KnownField> &fields, const QList<SourceNotice> &notices)
{
    for (MappingRow *row : m_rows)
        row->setKnownFields(fields, notices);
}

void ActionForm::updateSecrets()
{
    QStringList names;
    const QList<SecretInfo> secrets = m_settings.secrets();
    for (const SecretInfo &secret : secrets)
        names.append(secret.name);
    for (MappingRow *row : m_rows)
        row->setStoredSecrets(names, row->input().secret ? m_suggestedSecret : QString());
}

void ActionForm::askSecret(MappingRow *row, const QString &name)
{
    auto *dialog = new KeyDialog(m_settings, describedText(row->input().label),
                                 name.isEmpty() ? m_suggestedSecret : name, this);
    connect(dialog, &KeyDialog::secretStored, row, [this, row](const QString &stored) {
        // Maybe under another name than before.
        row->takeKey(stored);
        row->setError({});
        m_draft.setMapping(m_step, row->input().name, row->mapping());
        updateSecrets();
    });
    dialog->open();
}

void ActionForm::setPreview(const QList<PreviewLine> &lines)
{
    m_lines = lines;
    for (MappingRow *row : m_rows) {
        for (const PreviewLine &line : lines) {
            if (line.name == row->input().name)
                row->setOutgoing(line);
        }
        // Mended from elsewhere, by the menu or a key just set: the sentence goes at once.
        if (!row->error().isEmpty() && problemOf(*row).isEmpty())
            row->setError({});
    }
}

QString ActionForm::problemOf(const MappingRow &row) const
{
    return mappingProblem(m_draft.flow().actions.at(m_step), row.input(), m_lines);
}

void ActionForm::check(MappingRow *row)
{
    row->setError(problemOf(*row));
}

int ActionForm::checkAll()
{
    int faulty = 0;
    for (MappingRow *row : m_rows) {
        check(row);
        faulty += row->error().isEmpty() ? 0 : 1;
    }
    return faulty;
}

void ActionForm::goToError(int direction)
{
    if (checkAll() == 0)
        return;
    const int count = static_cast<int>(m_rows.size());
    int at = direction > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (m_rows.at(i)->isAncestorOf(QApplication::focusWidget()))
            at = i;
    }
    for (int i = 0; i < count; ++i) {
        at = (at + direction + count) % count;
        if (!m_rows.at(at)->error().isEmpty()) {
            m_rows.at(at)->enter();
            return;
        }
    }
}

void ActionForm::enterInput(const QString &input)
{
    for (MappingRow *row : m_rows) {
        if (row->input().name == input)
            row->enter();
    }
}

void ActionForm::enterFirst()
{
    if (!m_rows.isEmpty())
        m_rows.first()->enter();
}

void ActionForm::showCautions()
{
    if (!m_caution || m_step >= m_draft.flow().actions.size())
        return;
    const QStringList codes = cautions(m_draft.flow().actions.at(m_step));
    QString text = tr("Klientiks does not pass the client's IP and browser. The address of the "
                      "Klientiks server will not do: CPA.House may refuse such a lead.");
    const bool constant =
        codes.contains("ip_constant"_L1) || codes.contains("user_agent_constant"_L1);
    if (constant)
        text += u' ' + tr("One value for all leads is a makeshift.");
    m_caution->setText({}, text);
    m_cautionRoom->setVisible(!codes.isEmpty());
}

} // namespace LeadBridge::Ui
