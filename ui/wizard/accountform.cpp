// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/accountform.h"

#include "app/destinations/cpahousedescription.h"
#include "app/interfaces/wording.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/mappingproblem.h"
#include "ui/widgets/formfield.h"
#include "ui/wizard/keyfield.h"

#include <QGridLayout>
#include <QLineEdit>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestNumber = 200;
constexpr int columnGap = 24;
const auto keyInput = u"api_key"_s;

/// Numbers that stand in the account and are the same for every lead.
bool isOfAccount(const InputDescription &input)
{
    return !input.secret && input.kind == InputKind::Identifier && input.required;
}

const InputDescription &keyDescription()
{
    return *cpaHouseDescription().input(keyInput);
}

} // namespace

AccountForm::AccountForm(FlowDraft &draft, SettingsApi &settings, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_key(new KeyField(settings, describedText(keyDescription().label), this))
{
    setObjectName(u"accountForm"_s);
    m_key->setHelp(describedText(keyDescription().help) + u' '
                   + tr("The test lead will check it."));
    for (const InputDescription &input : cpaHouseDescription().inputs) {
        if (isOfAccount(input))
            addEntry(input);
    }
    arrange();
    connect(m_key, &KeyField::keyStored, this, [this](const QString &name) {
        m_draft.setMapping(m_step, keyInput, Mapping { MappingKind::Secret, name });
    });
}

void AccountForm::addEntry(const InputDescription &input)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName("account_"_L1 + input.name);
    edit->setMaxLength(longestNumber);
    edit->setPlaceholderText(describedText(input.placeholder));
    auto *field =
        new FormField(describedText(input.label), edit, FormField::LabelPlace::Above, this);
    field->setRequired(true);
    field->setHelp(describedText(input.help));
    m_entries.append({ &input, edit, field });
    const qsizetype at = m_entries.size() - 1;
    connect(edit, &QLineEdit::textEdited, this, [this, name = input.name](const QString &text) {
        const QString value = text.trimmed();
        m_draft.setMapping(m_step, name,
                           value.isEmpty()
                               ? std::nullopt
                               : std::optional(Mapping { MappingKind::Constant, value }));
    });
    connect(field, &FormField::leftEditor, this, [this, at] { check(m_entries.at(at)); });
}

void AccountForm::arrange()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(columnGap);
    grid->setVerticalSpacing(Space::formRow);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_key, 0, 0, 1, 2);
    QWidget *before = m_key->focusProxy();
    for (int i = 0; i < m_entries.size(); ++i) {
        grid->addWidget(m_entries.at(i).field, 1 + i / 2, i % 2, Qt::AlignTop);
        setTabOrder(before, m_entries.at(i).edit);
        before = m_entries.at(i).edit;
    }
}

void AccountForm::reload(int step)
{
    m_step = step;
    const Action &action = m_draft.flow().actions.at(step);
    const Mapping key = action.mapping.value(keyInput);
    const bool named = key.kind == MappingKind::Secret && !key.text.isEmpty();
    m_key->setName(named ? key.text : keyDescription().suggestion->text);
    for (const Entry &entry : std::as_const(m_entries)) {
        const QString text = action.mapping.value(entry.input->name).text;
        if (entry.edit->text().trimmed() != text)
            entry.edit->setText(text);
        entry.field->setError({});
    }
}

void AccountForm::setLines(const QList<PreviewLine> &lines)
{
    m_lines = lines;
}

void AccountForm::check(const Entry &entry)
{
    entry.field->setError(mappingProblem(m_draft.flow().actions.at(m_step), *entry.input, m_lines));
}

bool AccountForm::enterFirst()
{
    if (!m_key->isStored()) {
        m_key->setFocus(Qt::OtherFocusReason);
        return true;
    }
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.edit->text().isEmpty()) {
            entry.edit->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace LeadBridge::Ui
