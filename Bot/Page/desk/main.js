document.getElementById('main-content').focus();
