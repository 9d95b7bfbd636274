// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confirm.h"

#include "ui/widgets/labels.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int least = 440;
constexpr int most = 560;

QPushButton *addButton(QHBoxLayout *row, const QString &verb, const QString &name, QDialog *dialog,
                       Answer answer)
{
    auto *button = new QPushButton(verb, dialog);
    button->setObjectName(name);
    button->setAutoDefault(answer == Answer::Safe);
    row->addWidget(button);
    QObject::connect(button, &QPushButton::clicked, dialog,
                     [dialog, answer] { dialog->done(static_cast<int>(answer)); });
    return button;
}

} // namespace

QDialog *confirm(QWidget *parent, const Question &question,
                 const std::function<void(Answer)> &answered)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"confirm"_s);
    dialog->setWindowTitle(question.title);
    dialog->setAccessibleName(question.title);
    dialog->setAccessibleDescription(question.text);
    dialog->setMinimumWidth(least);
    dialog->setMaximumWidth(most);

    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::inGroup);
    column->addWidget(new Paragraph(question.title, FontRole::Section, Token::Text, dialog));
    if (!question.text.isEmpty())
        column->addWidget(new Paragraph(question.text, FontRole::Body, Token::Text2, dialog));
    column->addSpacing(Space::card);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    row->addStretch(1);
    QPushButton *safe = addButton(row, question.safeVerb, u"safe"_s, dialog, Answer::Safe);
    safe->setDefault(true);
    if (!question.otherVerb.isEmpty())
        addButton(row, question.otherVerb, u"other"_s, dialog, Answer::Other);
    setKind(addButton(row, question.verb, u"do"_s, dialog, Answer::Do), u"primary"_s);
    column->addLayout(row);
    safe->setFocus();

    // Rejected (Esc, the window's ×) is 0, which is Answer::Safe.
    QObject::connect(dialog, &QDialog::finished, parent,
                     [answered](int result) { answered(static_cast<Answer>(result)); });
    dialog->open();
    return dialog;
}

} // namespace LeadBridge::Ui
