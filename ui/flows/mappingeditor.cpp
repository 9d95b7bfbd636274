// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/mappingeditor.h"

#include "app/interfaces/wording.h"
#include "ui/flows/paragraphedit.h"
#include "ui/flows/rowparts.h"
#include "ui/flows/valuechooser.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestValue = 20000;

bool isLong(const InputDescription &input)
{
    return input.kind == InputKind::Paragraph || input.kind == InputKind::Json;
}

bool takesLines(const InputDescription &input)
{
    return isLong(input) || input.kind == InputKind::EmailList;
}

QList<ValueChooser::Choice> choicesOf(const InputDescription &input)
{
    QList<ValueChooser::Choice> choices;
    if (input.kind == InputKind::Flag)
        return { { u"yes"_s, MappingEditor::tr("Yes"), {} },
                 { u"no"_s, MappingEditor::tr("No"), {} } };
    for (const Choice &choice : input.choices)
        choices.append({ choice.value, describedText(choice.title.toUtf8().constData()), {} });
    return choices;
}

} // namespace

QList<MappingKind> kindsOf(const InputDescription &input, bool takesSecrets)
{
    if (input.secret)
        return { MappingKind::Secret };
    QList<MappingKind> kinds { MappingKind::Field, MappingKind::Constant, MappingKind::Template,
                               MappingKind::Builtin };
    if (takesSecrets)
        kinds.append(MappingKind::Secret);
    return kinds;
}

QString defaultBuiltin(const InputDescription &input)
{
    const QString country = u"country_of_phone"_s;
    const bool fits = input.kind == InputKind::Country && builtinNames().contains(country);
    return fits ? country : QString();
}

MappingKind naturalKind(const InputDescription &input)
{
    if (input.secret)
        return MappingKind::Secret;
    if (input.suggestion)
        return input.suggestion->kind;
    // What is chosen from the service is written down as it is.
    const bool isText = isLong(input) && input.chooser.isEmpty();
    return isText ? MappingKind::Template : MappingKind::Constant;
}

MappingEditor::MappingEditor(const InputDescription &input, const QString &label, bool compact,
                             QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_compact(compact || input.kind == InputKind::EmailList)
    , m_text(new QLineEdit(this))
    , m_field(new ValueChooser(this))
    , m_builtin(new ValueChooser(this))
    , m_key(new KeyEditor(label, input.name, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    buildText();
    buildChoosers();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    if (m_paragraph && m_compact)
        column->addWidget(m_paragraph);
    if (m_choice)
        column->addWidget(m_choice);
    column->addWidget(m_field);
    column->addWidget(m_builtin);
    column->addWidget(m_key);
    placeShown();
}

void MappingEditor::buildText()
{
    m_text->setObjectName("text_"_L1 + m_input.name);
    m_text->setMaxLength(longestValue);
    connect(m_text, &QLineEdit::textEdited, this, &MappingEditor::edited);
    if (!takesLines(m_input))
        return;
    m_paragraph = new ParagraphEdit(m_compact ? this : parentWidget());
    if (m_compact)
        m_paragraph->setFewestLines(1);
    m_paragraph->setObjectName("paragraph_"_L1 + m_input.name);
    connect(m_paragraph, &ParagraphEdit::edited, this, &MappingEditor::edited);
}

void MappingEditor::buildChoosers()
{
    if (m_input.kind == InputKind::Flag || !m_input.choices.isEmpty()) {
        m_choice = new ValueChooser(this);
        m_choice->setObjectName("choice_"_L1 + m_input.name);
        m_choice->setPlaceholderText(tr("Choose"));
        m_choice->setChoices(choicesOf(m_input));
        connect(m_choice, &ValueChooser::keyChosen, this, &MappingEditor::edited);
    }
    m_field->setObjectName("field_"_L1 + m_input.name);
    m_field->setPlaceholderText(tr("Choose a field"));
    m_builtin->setObjectName("builtin_"_L1 + m_input.name);
    m_builtin->setPlaceholderText(tr("Choose a ready-made value"));
    QList<ValueChooser::Choice> ready;
    const QStringList names = builtinNames();
    for (const QString &name : names)
        ready.append({ name, builtinText(name), {} });
    m_builtin->setChoices(ready);
    connect(m_field, &ValueChooser::keyChosen, this, &MappingEditor::edited);
    connect(m_field, &ValueChooser::moreAsked, this, &MappingEditor::otherFieldAsked);
    connect(m_builtin, &ValueChooser::keyChosen, this, &MappingEditor::edited);
    connect(m_key->chooser(), &ValueChooser::keyChosen, this, &MappingEditor::edited);
    connect(m_key, &KeyEditor::setAsked, this, &MappingEditor::secretAsked);
}

bool MappingEditor::isParagraph() const
{
    return paragraph() && (m_kind == MappingKind::Constant || m_kind == MappingKind::Template);
}

QWidget *MappingEditor::current() const
{
    switch (m_kind) {
    case MappingKind::Field:
        return m_field;
    case MappingKind::Builtin:
        return m_builtin;
    case MappingKind::Secret:
        return m_key->chooser();
    case MappingKind::Constant:
        if (m_choice)
            return m_choice;
        break;
    case MappingKind::Template:
        break;
    }
    if (m_paragraph)
        return m_paragraph;
    return m_text;
}

QList<QWidget *> MappingEditor::all() const
{
    QList<QWidget *> widgets { m_text, m_field, m_builtin, m_key->chooser() };
    if (m_paragraph)
        widgets.append(m_paragraph);
    if (m_choice)
        widgets.append(m_choice);
    return widgets;
}

void MappingEditor::show(MappingKind kind, const QString &text)
{
    m_kind = kind;
    QWidget *now = current();
    if (now == m_text) {
        const bool isTemplate = kind == MappingKind::Template;
        m_text->setPlaceholderText(isTemplate ? tr("For example, kl-{{client_id}}")
                                              : describedText(m_input.placeholder));
        setFontRole(m_text, isTemplate ? FontRole::Code : FontRole::Body);
        m_text->setText(text);
        m_text->setCursorPosition(0);
    } else if (now == m_paragraph) {
        m_paragraph->setPlaceholderText(describedText(m_input.placeholder));
        m_paragraph->setTemplate(kind == MappingKind::Template);
        setFontRole(m_paragraph, m_input.kind == InputKind::Json ? FontRole::Code : FontRole::Body);
        m_paragraph->setText(text);
    } else if (auto *chooser = qobject_cast<ValueChooser *>(now)) {
        chooser->setKey(text);
    }
    placeShown();
}

void MappingEditor::placeShown()
{
    const QWidget *now = current();
    m_key->setVisible(m_kind == MappingKind::Secret);
    for (QWidget *widget : { static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_field),
                             static_cast<QWidget *>(m_builtin) })
        widget->setVisible(widget == now);
    if (m_choice)
        m_choice->setVisible(m_choice == now);
    if (m_paragraph)
        m_paragraph->setVisible(m_paragraph == now);
}

void MappingEditor::setKnownFields(const QList<KnownField> &fields,
                                   const QList<SourceNotice> &notices,
                                   const QList<StepField> &steps)
{
    m_field->setChoices(fieldChoices(fields, notices, steps), tr("Another field…"));
}

void MappingEditor::setStoredSecrets(const QStringList &names, const QString &suggestedName)
{
    m_key->setStored(names, suggestedName);
}

void MappingEditor::setBuiltinHint(const QString &value)
{
    m_builtin->setHint(m_kind == MappingKind::Builtin ? value : QString());
}

QString MappingEditor::fieldTitle() const
{
    return m_field->currentText();
}

void MappingEditor::insertName(const QString &name)
{
    const QString text = "{{"_L1 + name + "}}"_L1;
    if (m_paragraph) {
        m_paragraph->insertPlainText(text);
        m_paragraph->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_text->insert(text);
    m_text->setFocus(Qt::OtherFocusReason);
    emit edited(m_text->text());
}

} // namespace LeadBridge::Ui
