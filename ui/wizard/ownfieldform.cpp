// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/ownfieldform.h"

#include "app/klientiks/stringcheck.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/icon.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

OwnFieldForm::OwnFieldForm(QWidget *parent)
    : QWidget(parent)
    , m_open(new QPushButton(tr("Own field"), this))
    , m_form(new QWidget(this))
    , m_placeholder(new QLineEdit(m_form))
    , m_name(new QLineEdit(m_form))
    , m_placeholderField(new FormField(tr("Field of Klientiks"), m_placeholder))
    , m_nameField(new FormField(tr("Name in the string"), m_name))
{
    m_open->setObjectName(u"ownField"_s);
    setKind(m_open, u"flat"_s);
    setButtonIcon(m_open, Glyph::Plus, Token::Accent);
    m_placeholder->setObjectName(u"ownPlaceholder"_s);
    m_placeholder->setPlaceholderText(u"{{client.comment}}"_s);
    m_name->setObjectName(u"ownName"_s);
    auto *add = new QPushButton(tr("Add"), m_form);
    add->setObjectName(u"addOwnField"_s);
    auto *cancel = new QPushButton(tr("Cancel"), m_form);
    setKind(cancel, u"flat"_s);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(Space::formRow);
    fields->addWidget(m_placeholderField, 1);
    fields->addWidget(m_nameField, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::inGroup);
    buttons->addWidget(add);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *inside = new QVBoxLayout(m_form);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(Space::inGroup);
    inside->addLayout(fields);
    inside->addLayout(buttons);
    m_form->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addWidget(m_form);
    connect(m_open, &QPushButton::clicked, this, [this] { open(true); });
    connect(cancel, &QPushButton::clicked, this, [this] { open(false); });
    connect(add, &QPushButton::clicked, this, &OwnFieldForm::make);
    connect(m_placeholder, &QLineEdit::textEdited, this, &OwnFieldForm::suggestName);
}

void OwnFieldForm::setTaken(const QList<FieldChoice> &choices)
{
    m_taken = choices;
}

void OwnFieldForm::open(bool open)
{
    m_form->setVisible(open);
    m_open->setVisible(!open);
    m_placeholder->clear();
    m_name->clear();
    m_placeholderField->setError({});
    m_nameField->setError({});
    if (open)
        m_placeholder->setFocus();
    else
        m_open->setFocus();
}

/// Until the operator names it, the field is called as in Klientiks, made safe.
void OwnFieldForm::suggestName()
{
    if (m_name->isModified())
        return;
    QString name = tidyPlaceholder(m_placeholder->text()).replace(u'.', u'_');
    if (!name.isEmpty())
        name = safeParameterName(name);
    m_name->setText(name);
    m_name->setModified(false);
}

void OwnFieldForm::make()
{
    const QString placeholder = tidyPlaceholder(m_placeholder->text());
    const QString name = m_name->text().trimmed();
    QStringList names;
    bool known = false;
    for (const FieldChoice &choice : std::as_const(m_taken)) {
        if (choice.chosen)
            names.append(choice.parameter.name);
        known = known || choice.parameter.placeholder == placeholder;
    }
    const NameFault fault = nameFault(name, names);
    m_placeholderField->setError(
        placeholder.isEmpty() ? tr("Write it as Klientiks has it, such as {{client.comment}}")
            : known           ? tr("This field is in the list already")
                              : QString());
    QString words = nameFaultText(fault, name);
    if (fault == NameFault::Html) {
        m_name->setText(safeParameterName(name));
        words += ". "_L1 + tr("We wrote a safe name instead");
    }
    m_nameField->setError(words);
    if (placeholder.isEmpty() || known)
        m_placeholder->setFocus();
    else if (fault != NameFault::None)
        m_name->setFocus();
    else {
        FieldChoice choice;
        choice.parameter = { name, placeholder };
        choice.title = name;
        choice.own = true;
        choice.chosen = true;
        open(false);
        emit made(choice);
    }
}

} // namespace LeadBridge::Ui
