// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/actionform.h"

#include "app/interfaces/wording.h"
#include "ui/flows/connectioncheck.h"
#include "ui/flows/devicecaution.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/formentries.h"
#include "ui/flows/formgroup.h"
#include "ui/flows/formplan.h"
#include "ui/flows/freerows.h"
#include "ui/flows/mappingproblem.h"
#include "ui/flows/mappingrow.h"
#include "ui/flows/sendinggroup.h"
#include "ui/flows/serviceline.h"
#include "ui/flows/settingrow.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

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

const DestinationDescription &describedBy(const Action &action)
{
    const Destination *destination = findDestination(action.destination);
    return destination ? destination->description() : noDescription();
}

} // namespace

ActionForm::ActionForm(FlowDraft &draft, int step, const FormEngine &engine, QWidget *parent,
                       const DestinationDescription *description)
    : QScrollArea(parent)
    , m_draft(draft)
    , m_step(step)
    , m_description(description ? description : &describedBy(draft.flow().actions.at(step)))
    , m_services(new FormServices(engine, draft, step, this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    connect(&draft, &FlowDraft::edited, this, [this] {
        showShown();
        showCaution();
        if (m_check && isThere())
            m_check->followDraft();
    });
    connect(&engine.settings, &SettingsApi::secretsChanged, this, &ActionForm::updateSecrets);
}

ActionForm::~ActionForm() = default;

const Action &ActionForm::action() const
{
    return m_draft.flow().actions.at(m_step);
}

bool ActionForm::isThere() const
{
    return m_step < m_draft.flow().actions.size();
}

void ActionForm::build()
{
    auto *page = new QWidget;
    setKind(page, u"page"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, Space::card, 12, Space::page);
    column->setSpacing(0);
    setWidget(page);
    m_entries = std::make_unique<FormEntries>(*page);
    const QList<FormPart> parts = formPlan(*m_description);
    const int checkedIn = canCheckConnection(*m_description) ? accessPart(parts) : -1;
    for (const FormPart &part : parts) {
        addPart(column, part, m_groups.isEmpty());
        // In its place from the beginning: the Tab key goes by the order of making.
        if (m_groups.size() - 1 == checkedIn) {
            m_check = new ConnectionCheck(*m_description, *m_services, m_groups.constLast());
            m_groups.constLast()->addRow(m_check, false);
        }
    }
    addSending(column);
    column->addStretch(1);
}

void ActionForm::addPart(QVBoxLayout *column, const FormPart &part, bool first)
{
    auto *group = new FormGroup(groupText(part.group.toUtf8().constData()),
                                groupHint(part.group, m_description->name), first, widget());
    m_groups.append(group);
    column->addWidget(group);
    const auto addSettings = [&](bool last) {
        for (const SettingDescription *setting : part.settings) {
            if (comesLast(*setting) == last)
                addSetting(group, *setting);
        }
    };
    addSettings(false);
    for (const InputDescription *input : part.inputs) {
        if (isDevice(*input) && !m_caution) {
            m_caution = new DeviceCaution(group);
            group->addRow(m_caution, false);
        }
        addInput(group, *input);
    }
    addSettings(true);
    for (const FreeInputs *free : part.free)
        addFree(group, *free);
}

void ActionForm::follow(FormRow *row, const ShownWhen &shown,
                        const std::function<QString()> &problem)
{
    m_entries->add(row, shown, problem);
    connect(row, &FormRow::entered, this, [this, row] {
        ensureWidgetVisible(row, 0, Space::page);
        m_entered = row;
        const auto *mapping = qobject_cast<MappingRow *>(row);
        emit inputEntered(mapping ? mapping->input().name : QString());
    });
    connect(row, &FormRow::left, this, [this, row] {
        if (isThere())
            m_entries->check(row);
        // The next row may already be lit: which of two rows hears of it first is not said.
        if (m_entered == row)
            emit inputEntered({});
    });
}

void ActionForm::addSetting(FormGroup *group, const SettingDescription &setting)
{
    auto *row = new SettingRow(setting, group);
    m_settings.append(row);
    group->addRow(row);
    follow(row, setting.shown,
           [this, &setting] { return settingProblem(action(), *m_description, setting); });
    connect(row, &SettingRow::settingEdited, this, [this, row](const QJsonValue &value) {
        m_draft.setSetting(m_step, row->setting().name, value);
    });
    if (ServiceLine *line = row->serviceLine()) {
        connect(line, &ServiceLine::asked, this, [this, row, line] {
            m_services->choose(row, line, row->setting().chooser,
                               describedText(row->setting().label),
                               [row](const Choice &choice) { row->takeChoice(choice); });
        });
    }
}

void ActionForm::addInput(FormGroup *group, const InputDescription &input)
{
    auto *row = new MappingRow(input, group);
    group->addRow(row);
    follow(row, input.shown, [this, row] { return problemOf(*row); });
    followMapping(row);
    connect(row, &MappingRow::mappingChanged, this,
            [this, row] { m_draft.setMapping(m_step, row->input().name, row->mapping()); });
}

void ActionForm::addFree(FormGroup *group, const FreeInputs &free)
{
    auto *rows = new FreeRows(free, group);
    m_free.append(rows);
    group->addRow(rows);
    connect(rows, &FreeRows::rowAdded, this, [this, rows](MappingRow *row) {
        follow(row, rows->free().shown, [this, rows, row] {
            const QString name = rows->nameProblem(row);
            return name.isEmpty() ? problemOf(*row) : name;
        });
        followMapping(row);
        showFields(row);
        updateSecrets();
    });
    connect(rows, &FreeRows::rowRemoved, this, &ActionForm::forget);
    connect(rows, &FreeRows::written, this,
            [this](const QString &input, const std::optional<Mapping> &mapping) {
                m_draft.setMapping(m_step, input, mapping);
            });
}

void ActionForm::followMapping(MappingRow *row)
{
    m_rows.append(row);
    row->makeTransformable();
    connect(row, &MappingRow::transformAsked, this, [this, row] { m_services->transform(row); });
    connect(row, &MappingRow::secretAsked, this,
            [this, row](const QString &name) { askSecret(row, name); });
    if (ServiceLine *line = row->serviceLine()) {
        connect(line, &ServiceLine::asked, this, [this, row, line] {
            m_services->choose(row, line, row->input().chooser, row->label(),
                               [row](const Choice &choice) { row->takeChoice(choice); });
        });
    }
}

void ActionForm::forget(MappingRow *row)
{
    m_rows.removeOne(row);
    m_entries->forget(row);
    if (m_entered == row)
        m_entered = nullptr;
}

void ActionForm::addSending(QVBoxLayout *column)
{
    column->addSpacing(Space::card);
    m_sending = new SendingGroup(*m_description, widget());
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
    const auto of = [](const Action &from, const QString &input) -> std::optional<Mapping> {
        const auto it = from.mapping.constFind(input);
        return it == from.mapping.cend() ? std::nullopt : std::optional(*it);
    };
    for (FreeRows *rows : std::as_const(m_free))
        rows->show(action(), stored);
    for (MappingRow *row : std::as_const(m_rows)) {
        const QString name = row->input().name;
        row->setMapping(of(action(), name), stored ? of(*stored, name) : std::nullopt);
        row->setError({});
    }
    for (SettingRow *row : std::as_const(m_settings)) {
        row->showText(settingText(action(), *m_description, row->setting().name));
        row->setError({});
    }
    m_sending->show(action());
    updateSecrets();
    showShown();
    showCaution();
}

void ActionForm::showShown()
{
    if (!isThere())
        return;
    const auto shows = [this](const ShownWhen &shown) {
        return isShown(shown, action(), *m_description);
    };
    const bool differs = m_entries->differFrom(shows)
        || std::any_of(m_free.cbegin(), m_free.cend(), [&](const FreeRows *rows) {
                             return rows->isHidden() == shows(rows->free().shown);
                         });
    if (!differs)
        return;
    // All at once, or the form would jump row by row.
    widget()->setUpdatesEnabled(false);
    m_entries->showBy(shows);
    for (FreeRows *rows : std::as_const(m_free))
        rows->setVisible(shows(rows->free().shown));
    for (FormGroup *group : std::as_const(m_groups))
        group->followRows();
    widget()->layout()->activate();
    widget()->setUpdatesEnabled(true);
}

void ActionForm::setKnownFields(const QList<KnownField> &fields, const QList<SourceNotice> &notices)
{
    m_fields = fields;
    m_notices = notices;
    for (MappingRow *row : std::as_const(m_rows))
        showFields(row);
}

void ActionForm::showFields(MappingRow *row) const
{
    row->setKnownFields(m_fields, m_notices, stepFields(m_draft.flow(), m_step));
}

void ActionForm::setSample(const SampleEvent &sample)
{
    m_services->setSample(sample);
}

void ActionForm::updateSecrets()
{
    QStringList names;
    const QList<SecretInfo> secrets = m_services->engine().settings.secrets();
    for (const SecretInfo &secret : secrets)
        names.append(secret.name);
    for (MappingRow *row : std::as_const(m_rows)) {
        const bool offered = row->input().secret && row->input().suggestion;
        row->setStoredSecrets(names, offered ? suggestedSecret(row->input()) : QString());
    }
}

void ActionForm::askSecret(MappingRow *row, const QString &name)
{
    m_services->askSecret(row->label(), name.isEmpty() ? suggestedSecret(row->input()) : name,
                          [this, row = QPointer(row)](const QString &stored) {
                              if (!row)
                                  return;
                              // Maybe under another name than before.
                              row->takeKey(stored);
                              row->setError({});
                              emit row->mappingChanged();
                              updateSecrets();
                          });
}

void ActionForm::setPreview(const QList<PreviewLine> &lines)
{
    m_lines = lines;
    for (MappingRow *row : std::as_const(m_rows)) {
        for (const PreviewLine &line : lines) {
            if (line.name == row->input().name)
                row->setOutgoing(line);
        }
    }
    // Mended from elsewhere, by the menu or a key just set: the sentence goes at once.
    m_entries->checkMended();
}

QString ActionForm::suggestedSecret(const InputDescription &input) const
{
    if (input.secret && input.suggestion)
        return input.suggestion->text;
    return QString(m_description->id + u'-' + input.name).replace(u'_', u'-').replace(u'.', u'-');
}

QString ActionForm::problemOf(const MappingRow &row) const
{
    return mappingProblem(action(), row.input(), m_lines);
}

int ActionForm::checkAll()
{
    return isThere() ? m_entries->checkAll() : 0;
}

void ActionForm::goToError(int direction)
{
    m_entries->goToError(direction);
}

void ActionForm::enterInput(const QString &input)
{
    for (MappingRow *row : std::as_const(m_rows)) {
        if (row->input().name == input)
            row->enter();
    }
}

void ActionForm::enterFirst()
{
    m_entries->enterFirst();
}

void ActionForm::showCaution()
{
    if (m_caution && isThere())
        m_caution->follow(action());
}

} // namespace LeadBridge::Ui
