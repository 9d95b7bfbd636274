// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/fieldform.h"

#include "ui/flows/flowtexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/formfield.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 4096; ///< longer values are edited as text
constexpr int longestOrigin = 120;

bool fitsALine(const QString &value)
{
    return value.size() <= longestLine && !value.contains(u'\n') && !value.contains(u'\r');
}

} // namespace

FieldForm::FieldForm(const QList<KnownField> &known, QWidget *parent)
    : QScrollArea(parent)
    , m_known(known)
    , m_body(new QWidget)
    , m_column(new QVBoxLayout(m_body))
    , m_add(new QPushButton(tr("Add a field"), m_body))
    , m_addMenu(new QMenu(m_add))
{
    setObjectName(u"fieldForm"_s);
    setKind(m_body, u"page"_s);
    m_column->setContentsMargins(2, Space::inGroup, Space::card, Space::inGroup);
    m_column->setSpacing(Space::formRow);
    m_add->setObjectName(u"addField"_s);
    m_add->setMenu(m_addMenu);
    m_add->setAutoDefault(false);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_column->addStretch(1);
    setWidget(m_body);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_addMenu, &QMenu::aboutToShow, this, &FieldForm::fillAddMenu);
}

void FieldForm::setFields(const Fields &fields, const Fields &came, const QStringList &wanted)
{
    for (const Line &line : std::as_const(m_lines))
        delete line.row;
    m_lines.clear();
    m_came = came;
    const qsizetype shown = std::min<qsizetype>(fields.size(), shownFields);
    m_rest = fields.mid(shown);
    for (const Field &field : fields.first(shown))
        addLine(field.name, field.value, true);
    for (const QString &name : wanted) {
        if (!has(name) && !fieldValue(m_rest, name))
            addLine(name, {}, false);
    }
}

void FieldForm::addLine(const QString &name, const QString &value, bool there)
{
    auto *edit = new QLineEdit(m_body);
    edit->setObjectName("field-"_L1 + name);
    auto *row = new FormField(titleOf(name), edit, FormField::LabelPlace::Above, m_body);
    const bool editable = fitsALine(value);
    edit->setText(editable ? value : oneLine(value));
    edit->setCursorPosition(0);
    edit->setReadOnly(!editable);
    const Line line { name, value, there, edit, row };
    m_lines.append(line);
    m_column->insertWidget(m_column->count() - 2, row);
    row->show();
    showOrigin(line);
    connect(edit, &QLineEdit::textEdited, this, [this, edit] {
        for (const Line &each : std::as_const(m_lines)) {
            if (each.edit == edit)
                showOrigin(each);
        }
        emit changed();
    });
}

void FieldForm::showOrigin(const Line &line) const
{
    if (line.edit->isReadOnly()) {
        line.row->setHelp(tr("Long or of several lines: edit it as text."));
        return;
    }
    const auto came = fieldValue(m_came, line.name);
    if (!came)
        line.row->setHelp(tr("Did not come"));
    else if (*came == line.edit->text())
        line.row->setHelp({});
    else
        line.row->setHelp(tr("Came as “%1”").arg(oneLine(*came, longestOrigin)));
}

Fields FieldForm::fields() const
{
    Fields fields;
    for (const Line &line : m_lines) {
        const QString value = line.edit->isModified() ? line.edit->text() : line.value;
        if (line.there || !value.trimmed().isEmpty())
            fields.append({ line.name, value });
    }
    return fields + m_rest;
}

void FieldForm::fillAddMenu()
{
    m_addMenu->clear();
    for (const KnownField &field : std::as_const(m_known)) {
        if (has(field.name))
            continue;
        QString title = oneLine(titleOf(field.name), 80);
        m_addMenu->addAction(title.replace(u'&', "&&"_L1), this, [this, name = field.name] {
            addLine(name, {}, false);
            m_lines.constLast().edit->setFocus(Qt::OtherFocusReason);
            ensureWidgetVisible(m_lines.constLast().row);
        });
    }
    if (m_addMenu->isEmpty())
        m_addMenu->addAction(tr("All known fields are there"))->setEnabled(false);
}

/// "Client's phone · client_phone", where the catalogue knows it.
QString FieldForm::titleOf(const QString &name) const
{
    const auto it = std::find_if(m_known.cbegin(), m_known.cend(),
                                 [&name](const KnownField &field) { return field.name == name; });
    const QString shown = oneLine(name, 80);
    const QString title = it == m_known.cend() ? QString() : fieldTitle(*it);
    return title.isEmpty() || title == name ? shown : title + u" · "_s + shown;
}

bool FieldForm::has(const QString &name) const
{
    return std::any_of(m_lines.cbegin(), m_lines.cend(),
                       [&name](const Line &line) { return line.name == name; });
}

void FieldForm::focusFirst()
{
    if (!m_lines.isEmpty())
        m_lines.constFirst().edit->setFocus(Qt::OtherFocusReason);
}

} // namespace LeadBridge::Ui
