// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/settingrow.h"

#include "app/interfaces/wording.h"
#include "ui/flows/paragraphedit.h"
#include "ui/flows/serviceline.h"
#include "ui/flows/valuechooser.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"

#include <QGridLayout>
#include <QIntValidator>
#include <QLineEdit>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int numberWidth = 160;
constexpr int menuRoom = 39; ///< of a menu an input would have: so editors end alike
constexpr int longestValue = 20000;

/// Lines of a row's grid.
enum Line { ValueLine, ServiceLineAt, HelpLine, ErrorLineAt };

} // namespace

SettingRow::SettingRow(const SettingDescription &setting, QWidget *parent)
    : FormRow(parent)
    , m_setting(setting)
{
    const QString label = describedText(setting.label);
    grid()->setColumnMinimumWidth(3, menuRoom);
    setObjectName("settingRow_"_L1 + setting.name);
    grid()->addWidget(makeLabelCell(label, setting.required, {}, {}), ValueLine, 0);
    if (setting.kind == InputKind::Flag)
        buildFlag();
    else if (!setting.choices.isEmpty())
        buildChoice();
    else if (setting.kind == InputKind::Paragraph || setting.kind == InputKind::Json)
        buildParagraph();
    else
        buildLine();
    m_editor->setObjectName("setting_"_L1 + setting.name);
    m_editor->setAccessibleName(setting.required ? tr("%1, required").arg(label) : label);
    m_editor->setAccessibleDescription(describedText(setting.help));
    if (!setting.chooser.isEmpty()) {
        m_service = new ServiceLine(label, setting.name, this);
        grid()->addWidget(m_service, ServiceLineAt, 1, 1, 2);
    }
    if (!m_flag)
        addHelp(HelpLine);
    addErrorLine(ErrorLineAt);
}

void SettingRow::addHelp(int row)
{
    const QString help = describedText(m_setting.help);
    if (*m_setting.help == '\0')
        return;
    auto *text = new Paragraph(help, FontRole::Small, Token::Text3, this);
    grid()->addWidget(text, row, 1, 1, 2);
}

void SettingRow::buildChoice()
{
    m_choice = new ValueChooser(this);
    QList<ValueChooser::Choice> choices;
    for (const Choice &choice : m_setting.choices)
        choices.append({ choice.value, describedText(choice.title.toUtf8().constData()), {} });
    m_choice->setPlaceholderText(tr("Choose"));
    m_choice->setChoices(choices);
    connect(m_choice, &ValueChooser::keyChosen, this, &SettingRow::write);
    m_editor = m_choice;
    grid()->addWidget(m_choice, ValueLine, 1, 1, 2);
}

void SettingRow::buildFlag()
{
    m_flag = new Switch(this);
    connect(m_flag, &QAbstractButton::clicked, this,
            [this](bool on) { write(on ? u"yes"_s : u"no"_s); });
    m_editor = m_flag;
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::formRow);
    line->addWidget(m_flag, 0, Qt::AlignVCenter);
    line->addWidget(
        new Paragraph(describedText(m_setting.help), FontRole::Small, Token::Text3, this), 1,
        Qt::AlignVCenter);
    line->addStretch(0);
    grid()->addLayout(line, ValueLine, 1, 1, 2);
    grid()->setRowMinimumHeight(ValueLine, Size::control);
}

void SettingRow::buildParagraph()
{
    m_paragraph = new ParagraphEdit(this);
    connect(m_paragraph, &ParagraphEdit::edited, this, &SettingRow::write);
    m_editor = m_paragraph;
    grid()->addWidget(m_paragraph, ValueLine, 1, 1, 2);
}

void SettingRow::buildLine()
{
    m_line = new QLineEdit(this);
    m_line->setMaxLength(longestValue);
    m_line->setPlaceholderText(m_setting.defaultValue);
    connect(m_line, &QLineEdit::textEdited, this, &SettingRow::write);
    m_editor = m_line;
    if (m_setting.kind == InputKind::Number) {
        m_line->setValidator(new QIntValidator(0, 999'999'999, m_line));
        m_line->setFixedWidth(numberWidth);
        grid()->addWidget(m_line, ValueLine, 1, 1, 2, Qt::AlignLeft);
    } else {
        grid()->addWidget(m_line, ValueLine, 1, 1, 2);
    }
}

void SettingRow::showText(const QString &text)
{
    if (m_flag)
        m_flag->setChecked(text == "yes"_L1);
    else if (m_choice)
        m_choice->setKey(text);
    else if (m_paragraph)
        m_paragraph->setText(text);
    else if (m_line->text().trimmed() != text)
        m_line->setText(text);
}

void SettingRow::write(const QString &text)
{
    if (m_service)
        m_service->setTitle({});
    setError({});
    const QString bare = text.trimmed();
    if (m_setting.kind == InputKind::Flag)
        emit settingEdited(bare == "yes"_L1);
    else if (m_setting.kind == InputKind::Number && !bare.isEmpty())
        emit settingEdited(bare.toInt());
    else
        emit settingEdited(m_paragraph ? text : bare);
}

void SettingRow::takeChoice(const Choice &choice)
{
    showText(choice.value);
    write(choice.value);
    m_service->setTitle(choice.title == choice.value ? QString() : choice.title);
}

void SettingRow::enter()
{
    m_editor->setFocus(Qt::TabFocusReason);
}

void SettingRow::errorChanged()
{
    setErrorLook(m_editor, !error().isEmpty());
    m_editor->setAccessibleDescription(error().isEmpty() ? describedText(m_setting.help) : error());
}

} // namespace LeadBridge::Ui
