// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"
#include "ui/widgets/switch.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int leftLabelWidth = 168;
}

FormField::FormField(const QString &label, QWidget *editor, LabelPlace place, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(makeLabel(label, FontRole::Body, Token::Text2, this))
    , m_star(makeLabel(u"*"_s, FontRole::Strong, Token::Bad, this))
    , m_help(new Paragraph({}, FontRole::Small, Token::Text3, this))
    , m_errorRow(new QWidget(this))
    , m_error(new Paragraph({}, FontRole::Small, Token::Bad, m_errorRow))
    , m_ring(new BusyRing(this))
{
    m_label->setWordWrap(place == LabelPlace::Left);
    m_label->setBuddy(editor);
    editor->setAccessibleName(label);
    editor->installEventFilter(this);
    m_star->setVisible(false);
    buildMessages();

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(Space::sign);
    grid->setHorizontalSpacing(Space::inGroup);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::sign);
    head->addWidget(m_label, place == LabelPlace::Left ? 1 : 0);
    head->addWidget(m_star);
    if (place == LabelPlace::Above)
        head->addStretch(1);
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::inGroup);
    line->addWidget(editor, 1);
    line->addWidget(m_ring);
    const bool left = place == LabelPlace::Left;
    if (left)
        grid->setColumnMinimumWidth(0, leftLabelWidth);
    const int column = left ? 1 : 0;
    const int row = left ? 0 : 1;
    grid->addLayout(head, 0, 0);
    grid->addLayout(line, row, column);
    grid->addWidget(m_help, row + 1, column);
    grid->addWidget(m_errorRow, row + 2, column);
    grid->setColumnStretch(column, 1);
    grid->setRowStretch(row + 3, 1);

    if (auto *edit = qobject_cast<QLineEdit *>(editor))
        connect(edit, &QLineEdit::textEdited, this, [this] { setError({}); });
}

void FormField::buildMessages()
{
    m_help->setVisible(false);
    m_errorRow->setVisible(false);
    auto *row = new QHBoxLayout(m_errorRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new SignView(Sign::Failed, m_errorRow, 14), 0, Qt::AlignTop);
    row->addWidget(m_error, 1);
}

void FormField::setRequired(bool required)
{
    m_star->setVisible(required);
    const QString name = m_label->text();
    m_editor->setAccessibleName(required ? tr("%1, required").arg(name) : name);
}

void FormField::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty() && error().isEmpty());
    if (error().isEmpty())
        m_editor->setAccessibleDescription(help);
}

void FormField::setError(const QString &sentence)
{
    if (sentence == error())
        return;
    m_error->setText(sentence);
    const bool wrong = !sentence.isEmpty();
    m_errorRow->setVisible(wrong);
    m_help->setVisible(!wrong && !m_help->text().isEmpty());
    m_editor->setAccessibleDescription(wrong ? sentence : m_help->text());
    m_editor->setProperty("error", wrong);
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
}

void FormField::setBusy(bool busy)
{
    m_ring->setRunning(busy);
}

QString FormField::error() const
{
    return m_error->text();
}

bool FormField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::FocusOut)
        emit leftEditor();
    return QWidget::eventFilter(watched, event);
}

} // namespace LeadBridge::Ui
